package org.reachable.foundation.govuk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Supplier;
import org.reachable.engine.calendar.LondonTime;

/** Dates and times as people read them on a clock in England. */
public final class Dates {

    private static final DateTimeFormatter FULL_DAY = in("EEEE d MMMM uuuu");
    private static final DateTimeFormatter WEEKDAY = in("EEE");
    private static final DateTimeFormatter DATE = in("d MMMM uuuu");
    private static final DateTimeFormatter MONTH = in("MMMM uuuu");
    private static final DateTimeFormatter SHORT_DAY = in("EEE d MMMM");
    private static final DateTimeFormatter SHORT_DAY_AND_YEAR = in("EEE d MMMM uuuu");
    private static final DateTimeFormatter WHOLE_HOUR = in("h");
    private static final DateTimeFormatter HOUR_AND_MINUTE = in("h:mm");

    private static final ScopedValue<Boolean> LASTING = ScopedValue.newInstance();

    private Dates() {}

    /** Does something in whose words no day is "today", and each has its year: it is printed, and read on another day. */
    public static <T> T lasting(Supplier<T> words) {
        return ScopedValue.where(LASTING, true).call(words::get);
    }

    private static boolean isThisYear(LocalDate day, Instant now) {
        return !LASTING.isBound() && day.getYear() == day(now).getYear();
    }

    /** "Friday 17 June 2022, 9:10am". */
    public static String full(Instant at) {
        return fullDay(day(at)) + ", " + time(at);
    }

    /** "Friday 17 June 2022". */
    public static String fullDay(LocalDate day) {
        return FULL_DAY.format(day);
    }

    /** "June 2022". */
    public static String month(Instant at) {
        return MONTH.format(day(at));
    }

    /** "17 June 2022". */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "20 April", or "20 April 2021" if that is not this year. */
    public static String date(LocalDate day, Instant now) {
        return isThisYear(day, now) ? in("d MMMM").format(day) : date(day);
    }

    /** "Wed 15 June", or "Wed 15 December 2021" if that is not this year. */
    public static String shortDay(LocalDate day, Instant now) {
        return (isThisYear(day, now) ? SHORT_DAY : SHORT_DAY_AND_YEAR).format(day);
    }

    /** "Wed". */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** "today", "yesterday", "tomorrow", or "Wed 15 June". */
    public static String near(LocalDate day, Instant now) {
        if (LASTING.isBound()) {
            return shortDay(day, now);
        }
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(day(now), day), -2, 2)) {
            case -1 -> "yesterday";
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> shortDay(day, now);
        };
    }

    /** "today at 5pm", "yesterday at 4:40pm", "Wed 15 June at 3:30am". */
    public static String near(Instant at, Instant now) {
        return near(day(at), now) + " at " + time(at);
    }

    /**
     * By when something is due: "today, 5pm", "Wed 15 June, 3:30am"; and the first minute of a day is "today, end of the day", for
     * nobody who reads "Saturday, midnight" knows which end of Saturday that is.
     */
    static String limit(Instant at, Instant now) {
        return isTimed(at)
                ? near(day(at), now) + ", " + time(at)
                : near(day(at).minusDays(1), now) + ", end of the day";
    }

    /** By when something is due, after "by": "today at 5pm"; and the first minute of a day is "the end of today", as {@link #limit} says it. */
    public static String by(Instant at, Instant now) {
        return isTimed(at) ? near(at, now) : "the end of " + near(day(at).minusDays(1), now);
    }

    /** As {@link #full}, of what happened: the day alone where nobody gave a time, which is written as its first minute. */
    public static String happened(Instant at) {
        return isTimed(at) ? full(at) : fullDay(day(at));
    }

    /** As {@link #near(Instant, Instant)}, of what happened: the day alone where nobody gave a time. */
    public static String happened(Instant at, Instant now) {
        return isTimed(at) ? near(at, now) : near(day(at), now);
    }

    /** Whether a time was given: a day alone is written as its first minute. */
    public static boolean isTimed(Instant at) {
        return !zoned(at).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** "9:10am", "5pm", "midday", "midnight". */
    public static String time(Instant at) {
        LocalTime time = zoned(at).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        DateTimeFormatter clock = time.getMinute() == 0 ? WHOLE_HOUR : HOUR_AND_MINUTE;
        return clock.format(time) + (time.isBefore(LocalTime.NOON) ? "am" : "pm");
    }

    /** The day it is in London at an instant. */
    public static LocalDate day(Instant at) {
        return zoned(at).toLocalDate();
    }

    /** For a machine: {@code 2022-06-17T09:10+01:00}. */
    public static String machine(Instant at) {
        return zoned(at).truncatedTo(ChronoUnit.MINUTES).toOffsetDateTime().toString();
    }

    private static ZonedDateTime zoned(Instant at) {
        return at.atZone(LondonTime.ZONE);
    }

    private static DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }
}
