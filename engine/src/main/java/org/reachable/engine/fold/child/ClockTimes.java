package org.reachable.engine.fold.child;

import java.time.Instant;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.policy.Mechanism;

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

    Instant startOf(Entry trigger) {
        var start = deadline.start();
        return Attributes.instant(trigger, start.attribute())
                .orElse(start.fromRecorded() ? trigger.recordedAt() : trigger.occurredAt());
    }

    /** A return told with its report: what came before the return is no answer to it. A day still to come is another thing. */
    Instant happened(Entry trigger) {
        return Attributes.instant(trigger, deadline.start().attribute())
                .filter(told -> !told.isAfter(trigger.recordedAt()))
                .orElse(trigger.occurredAt());
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
