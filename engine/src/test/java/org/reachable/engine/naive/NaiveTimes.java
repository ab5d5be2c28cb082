package org.reachable.engine.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.KeepsOpen;
import org.reachable.engine.policy.Mechanism.Deadline;
import org.reachable.engine.policy.MechanismParts.Stage;

/** From when a clock runs, and until when. */
record NaiveTimes(Deadline deadline, View view) {

    Instant happened(Entry entry) {
        boolean isWhatHappens = deadline.start().attribute().equals(entry.type().overAt());
        return written(entry).stream()
                .filter(written -> !written.isAfter(entry.recordedAt()) || isWhatHappens)
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .orElse(entry.occurredAt());
    }

    boolean namesAStage(Entry entry) {
        return stageInTheForm(entry) != null || deadline.stageOutcomes().contains(entry.outcome());
    }

    /** From 0; a stage that is not named, or not one of them, is the nearest there is. */
    int namedStage(Entry entry) {
        var number = stageInTheForm(entry);
        int stage = number == null ? deadline.stageOutcomes().indexOf(entry.outcome()) : number.intValue() - 1;
        return Math.max(0, Math.min(stage, deadline.stages().size() - 1));
    }

    private @Nullable BigDecimal stageInTheForm(Entry entry) {
        return deadline.stageAttribute().isEmpty()
                ? null
                : Conditions.number(entry.attribute(deadline.stageAttribute()));
    }

    /** Each time that is said of it, by this record or another. */
    private List<Instant> written(Entry entry) {
        String key = deadline.start().attribute();
        var result = new ArrayList<Instant>();
        String all = key.isEmpty() ? "" : entry.attribute(KeepsOpen.besides(key));
        for (String each : (key.isEmpty() ? "" : entry.attribute(key) + "|" + all).split("[|,;]")) {
            Instant written = Written.instant(each);
            if (written != null) {
                result.add(written);
            }
        }
        return result;
    }

    Instant start(Entry entry) {
        return written(entry).stream()
                .reduce((one, other) -> one.isBefore(other) ? one : other)
                .orElse(deadline.start().fromRecorded() ? entry.recordedAt() : entry.occurredAt());
    }

    Instant limit(int number, Instant from, Entry trigger) {
        Stage stage = deadline.stages().get(number);
        Instant limit = stage.startOfDay()
                ? view.calendars.fallsDue(from, stage.within())
                : view.calendars.limit(from, stage.within());
        if (stage.startOfDay() || stage.within().unit() == Span.Unit.CLOCK_HOURS) {
            return limit;
        }
        Instant soonest = view.calendars.endOfNextWorkingDayAfter(trigger.recordedAt());
        return limit.isBefore(soonest) ? soonest : limit;
    }
}
