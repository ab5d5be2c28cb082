package org.reachable.pages.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.fold.Spell;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;

/** Days as on a calendar in London. How long a spell is, every page asks here. */
final class Days {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private Days() {}

    static long between(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(Dates.day(from), Dates.day(to));
    }

    /**
     * "3 hours", "30 hours", "9 days": days as its figures count them, from the first that counts; hours where it began to count at
     * once and is no longer than three days, which is how long a child is missing before more is asked.
     */
    static String in(Spell spell, Instant now) {
        Instant closed = spell.closedAt();
        Duration length = Duration.between(spell.openedAt(), closed == null ? now : closed);
        long days = ChronoUnit.DAYS.between(spell.firstDay(), lastDay(spell, now));
        if (length.compareTo(A_DAY) < 0 || days < 1) {
            return Words.span(length);
        }
        boolean atOnce = spell.firstDay().equals(Dates.day(spell.openedAt()));
        return atOnce && length.compareTo(THREE_DAYS) < 0
                ? Words.count(length.toHours(), "hour")
                : Words.count(days, "day");
    }

    /** "since 4 February", by its first day that counts; "from" where that has not come. */
    static String since(Spell spell, Instant now) {
        return (spell.firstDay().isAfter(Dates.day(now)) ? "from " : "since ") + Dates.date(spell.firstDay(), now);
    }

    private static LocalDate lastDay(Spell spell, Instant now) {
        @Nullable LocalDate end = spell.endDay();
        return end == null || end.isAfter(Dates.day(now)) ? Dates.day(now) : end;
    }
}
