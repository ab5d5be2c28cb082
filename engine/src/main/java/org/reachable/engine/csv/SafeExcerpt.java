package org.reachable.engine.csv;

import java.util.regex.Pattern;

/**
 * What a message may show of a row. A column that has moved may hold anybody's words where a code belongs, so a value is
 * shown only where it has the shape of what belongs there.
 */
public final class SafeExcerpt {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*|[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern TIME = Pattern.compile("[0-9][0-9TZ:+./ -]{0,34}");
    private static final String NOT_SHOWN = "(not shown: it has another shape)";

    private SafeExcerpt() {}

    /** A code in quotes, or that it is none. */
    public static String code(String value) {
        return CODE.matcher(value).matches() ? "'" + value + "'" : NOT_SHOWN;
    }

    /** A time in quotes, or that it is none. */
    public static String time(String value) {
        return TIME.matcher(value).matches() ? "'" + value + "'" : NOT_SHOWN;
    }
}
