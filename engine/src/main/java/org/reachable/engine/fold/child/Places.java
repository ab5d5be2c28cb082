package org.reachable.engine.fold.child;

import java.util.regex.Pattern;

/** What the words of a location say, as far as they can be read. */
final class Places {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)");

    private Places() {}

    /** What stands after the last comma, what is in brackets dropped; empty where there is no comma. */
    static String last(String location) {
        String words = IN_BRACKETS.matcher(location).replaceAll("");
        int comma = words.lastIndexOf(',');
        return comma < 0 ? "" : words.substring(comma + 1).strip();
    }
}
