package org.reachable.pages.record;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times as people type them. */
final class Times {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))? ?([ap])?\\.?m?\\.?");

    private Times() {}

    /** "15:10", "3.10pm", "3pm", "midday"; null where it is none. */
    static @Nullable LocalTime time(String typed) {
        String written = typed.strip().toLowerCase(Locale.UK);
        if (written.equals("midday") || written.equals("noon")) {
            return LocalTime.NOON;
        }
        if (written.equals("midnight")) {
            return LocalTime.MIDNIGHT;
        }
        Matcher clock = CLOCK.matcher(written);
        if (!clock.matches() || clock.group(2) == null && clock.group(3) == null) {
            return null;
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        if (clock.group(3) != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (clock.group(3).equals("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }
}
