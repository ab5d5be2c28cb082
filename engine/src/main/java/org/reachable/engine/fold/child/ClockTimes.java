package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** From when a clock runs, and until when. */
final class ClockTimes {
    private final Mechanism.Deadline deadline;
    private final Calendars calendars;

    ClockTimes(Mechanism.Deadline deadline, Calendars calendars) {
        this.deadline = deadline;
        this.calendars = calendars;
    }

    int stageOf(Entry entry) {
        int told = deadline.stageOutcomes().indexOf(entry.outcome()) + 1;
        int named = Attributes.number(entry, deadline.stageAttribute()).orElse(Math.max(told, 1));
        return Math.clamp(named, 1, deadline.stages().size()) - 1;
    }

    /** Where two records tell of two times, the earlier. */
    Instant startOf(Entry trigger) {
        var start = deadline.start();
        return Attributes.instants(trigger, start.attribute())
                .min(Comparator.naturalOrder())
                .orElse(start.fromRecorded() ? trigger.recordedAt() : trigger.occurredAt());
    }

    /**
     * A return told with its report, or still to come: what came before the return is no answer to it. A day still to come by which
     * something is due is another thing. Where two records tell of two times, the later.
     */
    Instant happened(Entry trigger) {
        String told = deadline.start().attribute();
        return Attributes.instants(trigger, told)
                .filter(at -> !at.isAfter(trigger.recordedAt())
                        || told.equals(trigger.type().overAt()))
                .max(Comparator.naturalOrder())
                .orElse(trigger.occurredAt());
    }

    /** When the trigger first reached another agency, where that answers; people are none. */
    static @Nullable Instant reached(Rule rule, Entry trigger, Set<String> people) {
        return rule.answers().stream().noneMatch(answer -> answer.link() == Answer.Link.REACHED)
                ? null
                : trigger.reached().stream()
                        .filter(reach -> !reach.agency().equals(trigger.agency()) && !people.contains(reach.agency()))
                        .map(Reach::at)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    Instant limit(int stage, Instant from, Instant known) {
        var within = deadline.stages().get(stage);
        if (within.within().unit() == Span.Unit.CLOCK_HOURS) {
            return calendars.limit(from, within.within());
        }
        Instant limit = within.startOfDay()
                ? calendars.fallsDue(from, within.within())
                : calendars.limit(from, within.within());
        return within.startOfDay() ? limit : Watcher.max(limit, calendars.endOfNextWorkingDayAfter(known));
    }
}
