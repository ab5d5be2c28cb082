package org.reachable.engine.replay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;

/**
 * What a sentence may tell of what happened, as its reader may know it.
 *
 * @param whom the name of whoever it happened to; empty where the reader may not know it
 * @param trigger the entry that tells of it; null where the reader may not see it
 */
public record Happening(String whom, @Nullable Entry trigger) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("h:mm", Locale.UK);
    private static final int NOON = 12;

    private static final Pattern CODES = Pattern.compile("\\s*\\[[^\\]]*]");
    private static final Pattern REMARK = Pattern.compile("\\s*\\(([^)]*)\\)");
    /** As a writer says that there was none: on the telephone, online. */
    private static final Pattern NO_PLACE = Pattern.compile("\\p{Ll}+");

    private static final String OPEN = "open";

    /** For a reader who is shown neither. */
    public static final Happening UNTOLD = new Happening("", null);

    /** That it happened, in a clause that its type has for it; empty where the type has none. */
    String clause() {
        return trigger == null ? "" : trigger.type().toldOf(trigger);
    }

    /** As {@code at Harrowmere police station}; empty where no place was written, or it was written for few. */
    String where() {
        if (trigger == null || !trigger.handling().equals(OPEN)) {
            return "";
        }
        String place = REMARK.matcher(CODES.matcher(trigger.location()).replaceAll(""))
                .replaceAll(", $1")
                .strip();
        return place.isEmpty() || NO_PLACE.matcher(place).matches() ? "" : "at " + place;
    }

    /** As {@code on Saturday 11 June 2022 at 8:15am}. */
    String when() {
        return trigger == null ? "" : "on " + moment(trigger.overAt());
    }

    /** As {@code Saturday 11 June 2022 at 8:15am}; midnight is how a day without a time is written. */
    static String moment(Instant instant) {
        var local = LondonTime.localOf(instant);
        String day = DAY.format(local);
        if (local.getMinute() != 0 || local.getHour() % NOON != 0) {
            return day + " at " + (local.getMinute() == 0 ? HOUR : MINUTES).format(local)
                    + (local.getHour() < NOON ? "am" : "pm");
        }
        return local.getHour() == 0 ? day : day + " at midday";
    }

    /** By when something is to be done: of the first minute of a day it is the end of the day before, and not all of that day. */
    static String limit(Instant instant) {
        var local = LondonTime.localOf(instant);
        return local.getHour() == 0 && local.getMinute() == 0
                ? "the end of " + DAY.format(local.minusDays(1))
                : moment(instant);
    }
}
