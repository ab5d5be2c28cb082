package org.reachable.foundation.govuk;

import java.util.Locale;
import java.util.Set;

/**
 * Words that tell nobody anything. Where somebody must say what happened, why, or what is different now, they are as good as none: danger,
 * visits and actions were closed with "ok", and whoever came after read that it was done.
 */
public final class EmptyWords {

    private static final Set<String> EMPTY = Set.of(
            "", "ok", "okay", "k", "yes", "yep", "no", "done", "na", "tbc", "sorted", "as above", "noted", "fine");

    private EmptyWords() {}

    /** Whether this says nothing by itself, whatever its capitals and stops. */
    public static boolean are(String typed) {
        String bare = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .strip();
        return EMPTY.contains(bare);
    }
}
