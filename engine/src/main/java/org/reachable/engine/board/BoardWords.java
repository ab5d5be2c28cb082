package org.reachable.engine.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.SinceWhen;
import org.reachable.engine.fold.Spell;

/** Times as a board says them. */
final class BoardWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private BoardWords() {}

    /** "6 June", or "6 June 2021" if that is not this year. */
    static String day(LocalDate day, Instant now) {
        return (day.getYear() == LondonTime.dateOf(now).getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    static String day(Instant at, Instant now) {
        return day(LondonTime.dateOf(at), now);
    }

    /** What somebody wrote where that is a day, as "2022-06-30"; empty where it is none. */
    static Optional<String> asDay(String written, Instant now) {
        try {
            return Optional.of(day(LocalDate.parse(written), now));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** "since 6 June", by its first day that counts; "from" where that has not come. */
    static String since(Spell spell, Instant now) {
        return (spell.firstDay().isAfter(LondonTime.dateOf(now)) ? "from " : "since ") + day(spell.firstDay(), now);
    }

    /** "last seen 16 June at 6pm, reported 17 June at 11:20am" of what began before anybody told of it; "since 6 June" of all else. */
    static String since(SinceWhen since, Instant now) {
        return since.inWords(at -> since.says() == null ? day(at, now) : dayAndTime(at, now));
    }

    /** "16 June at 6pm"; the day alone where nobody gave a time. */
    private static String dayAndTime(Instant at, Instant now) {
        LocalTime time = LondonTime.localOf(at).toLocalTime();
        return day(at, now)
                + (time.equals(LocalTime.MIDNIGHT)
                        ? ""
                        : " at "
                                + (time.getMinute() == 0 ? HOUR : MINUTE)
                                        .format(time)
                                        .toLowerCase(Locale.UK));
    }

    /**
     * "40 minutes", "9 hours", "11 days": days as figures count them, from the first that counts; hours where it began to count at once
     * and is no longer than three days, which is how long a child is missing before more is asked.
     */
    static String length(Spell spell, Instant now) {
        Instant closed = spell.closedAt();
        Duration length = Duration.between(spell.openedAt(), closed == null ? now : closed);
        long days = ChronoUnit.DAYS.between(spell.firstDay(), lastDay(spell, now));
        boolean atOnce = spell.firstDay().equals(LondonTime.dateOf(spell.openedAt()));
        if (length.compareTo(A_DAY) < 0 || days < 1 || atOnce && length.compareTo(THREE_DAYS) < 0) {
            return length.toHours() < 1
                    ? count(Math.max(1, length.toMinutes()), "minute")
                    : count(length.toHours(), "hour");
        }
        return count(days, "day");
    }

    private static LocalDate lastDay(Spell spell, Instant now) {
        LocalDate today = LondonTime.dateOf(now);
        LocalDate end = spell.endDay();
        return end == null || end.isAfter(today) ? today : end;
    }

    static String count(long number, String one) {
        return "%,d %s".formatted(number, number == 1 ? one : one + "s");
    }
}
