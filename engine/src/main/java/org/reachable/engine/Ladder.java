package org.reachable.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Escalated;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Rule;

/**
 * Whom an alert goes up to while nobody answers it. It starts with the first alert since the finding was last closed, and
 * stops when the finding closes; further steps do not start it again.
 */
final class Ladder {
    private final List<Escalated> rungs = new ArrayList<>();

    Ladder(Finding finding, Calendars calendars) {
        if (finding.rule().escalation().isEmpty()) {
            return;
        }
        @Nullable Closing before = null;
        boolean climbing = false;
        for (Step step : finding.steps()) {
            if (before != null && !step.raisedAt().isBefore(before.at())) {
                climbing = false;
            }
            if (!climbing && step.level() == Level.ALERT) {
                climb(finding.rule(), step, calendars);
                climbing = true;
            }
            if (climbing && step.open()) {
                return; // whatever follows is open too, and does not start it again
            }
            before = step.closing();
        }
    }

    /** An answer that is known by the instant of a rung comes in time for it. */
    private void climb(Rule rule, Step alert, Calendars calendars) {
        Closing closing = alert.closing();
        for (Rule.Escalation next : rule.escalation()) {
            Instant at = calendars.limit(alert.raisedAt(), next.after());
            if (closing == null || at.isBefore(closing.at())) {
                rungs.add(new Escalated(alert.raisedAt(), at, next.to()));
            }
        }
    }

    List<Escalated> climbedBy(Instant now) {
        return rungs.stream().filter(rung -> !rung.at().isAfter(now)).toList();
    }

    @Nullable
    Instant nextAfter(Instant now) {
        return rungs.stream()
                .map(Escalated::at)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
