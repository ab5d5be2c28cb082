package org.reachable.engine.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Answer;

/** Windows and distances: elapsed time, a day being 24 hours. */
final class Elapsed {
    static final Comparator<Entry> AS_ANSWERED =
            Comparator.comparing(Entry::overAt).thenComparing(Entry.AS_KNOWN);

    private Elapsed() {}

    static Duration of(Span span) {
        return switch (span.unit()) {
            case CLOCK_HOURS -> Duration.ofHours(span.amount());
            case CALENDAR_DAYS -> Duration.ofHours(24L * span.amount());
            case WEEKS -> Duration.ofHours(7L * 24 * span.amount());
            case WORKING_DAYS, SCHOOL_DAYS, MONTHS ->
                throw new IllegalArgumentException("A window cannot be " + span + " long");
        };
    }

    /** True where the two lie no further apart, whichever came first. */
    static boolean near(Instant one, Instant other, Span span) {
        return near(one, other, of(span));
    }

    static boolean near(Instant one, Instant other, Duration apart) {
        return Duration.between(one, other).abs().compareTo(apart) <= 0;
    }

    /** True where {@code happened} lies in the window that ends at {@code end}; its edge is inside. */
    static boolean inWindow(Instant happened, Instant end, Span window) {
        return !happened.isBefore(end.minus(of(window)));
    }

    /** True where the answer came before what it answers, and no longer than it may. */
    static boolean reachesBack(Answer way, Entry entry, Instant happened, Calendars calendars) {
        Span back = way.reachingBack();
        if (back == null) {
            return false;
        }
        if (back.unit() == Span.Unit.WORKING_DAYS) {
            LocalDate last = calendars.plusWorkingDays(LondonTime.dateOf(entry.overAt()), back.amount());
            return !last.isBefore(LondonTime.dateOf(happened));
        }
        return inWindow(entry.overAt(), happened, back);
    }

    static boolean isSoonEnough(Answer way, Entry entry, Finding finding, View view) {
        return way.within() == null
                || !entry.overAt().isAfter(view.calendars.limit(finding.trigger.occurredAt(), way.within()));
    }

    /** True where {@code later} comes at or after {@code earlier} and no more than {@code span} after it. */
    static boolean follows(Instant earlier, Instant later, Span span) {
        return !later.isBefore(earlier) && !later.isAfter(earlier.plus(of(span)));
    }

    /** What names what it answers comes first: then nothing is spent on it that names nothing. */
    static List<Entry> inTurn(List<Entry> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.references().namesNothing()))
                .toList();
    }
}
