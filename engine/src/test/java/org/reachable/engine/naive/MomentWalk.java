package org.reachable.engine.naive;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Mechanism.Moment;
import org.reachable.engine.policy.Rule;

final class MomentWalk extends Walk {
    private final Moment moment;

    MomentWalk(Rule rule, View story, Moment moment) {
        super(rule, story, null);
        this.moment = moment;
    }

    @Override
    Set<Instant> clocks() {
        var result = new HashSet<Instant>();
        for (Entry entry : view.entries) {
            Instant next = nextStep(entry);
            if (next != null && view.matches(moment.trigger(), entry)) {
                result.add(next);
            }
        }
        return result;
    }

    @Override
    void entry(Entry entry) {
        if (!triggers(moment.trigger(), entry)) {
            return;
        }
        Finding same = ofTheSameIncident(entry);
        if (same == null) {
            raise(entry);
        } else if (same.open) {
            same.alsoHappened(entry.occurredAt());
        } else if (!staysAnswered(same, entry.occurredAt())) {
            same.cite(evidence(moment.trigger(), entry), known);
            alert(same, nextStep(entry), Set.of(entry.child()));
        }
    }

    private void raise(Entry entry) {
        var finding = find(entry);
        finding.cite(evidence(moment.trigger(), entry), known);
        if (isAnsweredAlready(finding)) {
            findings.remove(finding);
        } else {
            alert(finding, nextStep(entry), Set.of(entry.child()));
        }
    }

    /** The finding whose trigger happened within one incident of this entry: an open one before an answered one. */
    private @Nullable Finding ofTheSameIncident(Entry entry) {
        Finding answered = null;
        for (Finding finding : findings) {
            if (moment.oneIncident() != null
                    && Elapsed.near(finding.trigger.occurredAt(), entry.occurredAt(), moment.oneIncident())) {
                if (finding.open) {
                    return finding;
                }
                answered = finding;
            }
        }
        return answered;
    }

    @Override
    void clock() {
        for (Finding finding : findings) {
            if (finding.open) {
                var last = finding.standing();
                if (now.equals(last.limit()) && now.isAfter(last.at())) {
                    alert(finding, last.limit(), last.children());
                }
            }
        }
    }

    private @Nullable Instant nextStep(Entry entry) {
        return moment.nextStepAfter() == null ? null : view.calendars.limit(entry.occurredAt(), moment.nextStepAfter());
    }
}
