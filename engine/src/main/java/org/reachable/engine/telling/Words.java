package org.reachable.engine.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Figure;

/** Dates, times and counts as people in England write them. */
public final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("h:mm", Locale.UK);
    private static final int NOON = 12;

    private Words() {}

    /** As {@code 6 October 2021}. */
    public static String date(Instant instant) {
        return date(LondonTime.dateOf(instant));
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** As {@code 6 Oct 2021}, where columns are narrow. */
    static String shortDate(Instant instant) {
        return SHORT_DATE.format(LondonTime.dateOf(instant));
    }

    /** As {@code October 2021}. */
    static String month(Instant instant) {
        return MONTH.format(LondonTime.dateOf(instant));
    }

    /** As {@code 6 October 2021, 10:30am}. */
    static String moment(Instant instant) {
        return date(instant) + ", " + time(instant);
    }

    /** As {@code 9am}, {@code 10:30am}, {@code midday}. */
    static String time(Instant instant) {
        var local = LondonTime.localOf(instant);
        if (local.getMinute() == 0 && local.getHour() % NOON == 0) {
            return local.getHour() == 0 ? "midnight" : "midday";
        }
        String half = local.getHour() < NOON ? "am" : "pm";
        return (local.getMinute() == 0 ? HOUR : MINUTES).format(local) + half;
    }

    /** As {@code 1 day}, {@code 19 days}, {@code no days}. */
    static String count(long number, String one, String many) {
        return number == 0 ? "no " + many : number + " " + (number == 1 ? one : many);
    }

    /** A figure's value: a number as it is, {@code 118:20} as {@code 118 hours 20 minutes}. */
    public static String value(Figure figure) {
        String[] parts = figure.value().split(":", 2);
        if (parts.length == 1) {
            return figure.value();
        }
        long minutes = Long.parseLong(parts[1]);
        return count(Long.parseLong(parts[0]), "hour", "hours")
                + (minutes == 0 ? "" : " " + count(minutes, "minute", "minutes"));
    }

    /** As {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** With a capital at the beginning. */
    static String sentenceCase(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    static long daysBetween(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(LondonTime.dateOf(from), LondonTime.dateOf(to));
    }
}
