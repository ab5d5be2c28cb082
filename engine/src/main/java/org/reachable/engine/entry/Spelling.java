package org.reachable.engine.entry;

import java.util.Locale;
import java.util.Set;

/** Reads a code written in other capitals than the vocabulary's: {@code Police} is {@code police}. */
final class Spelling {
    private Spelling() {}

    /** The code as the vocabulary spells it; as written, where it has none like it. */
    static String of(String written, Set<String> known) {
        if (known.contains(written)) {
            return written;
        }
        String small = written.toLowerCase(Locale.ROOT);
        String large = written.toUpperCase(Locale.ROOT);
        return known.contains(small) ? small : known.contains(large) ? large : written;
    }
}
