package org.reachable.engine.entry;

import org.jspecify.annotations.Nullable;

/** Words that come again and again in one file are kept once. It remembers only the last of many, and never grows. */
final class StringInterner {
    private static final int REMEMBERED = 4_096;

    private final @Nullable String[] last = new String[REMEMBERED];

    /** These words, as they were kept when they came before. */
    String once(String words) {
        int place = (words.hashCode() * 0x9E37_79B9) >>> 20;
        String before = last[place];
        if (words.equals(before)) {
            return before;
        }
        last[place] = words;
        return words;
    }
}
