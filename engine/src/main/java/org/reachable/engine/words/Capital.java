package org.reachable.engine.words;

import java.util.Locale;

/** The beginning of a sentence, and of what stands within one. */
public final class Capital {

    private Capital() {}

    /** "police and school" as "Police and school". */
    public static String of(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Within a sentence: "Change of worker" as "change of worker", but "NRM lead" as it is. */
    public static String none(String words) {
        boolean word = words.length() > 1 && Character.isLowerCase(words.charAt(1));
        return word ? words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1) : words;
    }
}
