package org.reachable.engine.entry;

import java.util.Locale;
import java.util.Set;

/** Reads a code written in other capitals than the vocabulary's, or with spaces: {@code Police} is {@code police}, {@code not done} NOT-DONE. */
final class Spelling {
    private Spelling() {}

    /** The code as the vocabulary spells it; as written, where it has none like it. */
    static String of(String written, Set<String> known) {
        if (known.contains(written)) {
            return written;
        }
        String small = written.toLowerCase(Locale.ROOT).replace(' ', '-');
        String large = small.toUpperCase(Locale.ROOT);
        return known.contains(small) ? small : known.contains(large) ? large : written;
    }
}
