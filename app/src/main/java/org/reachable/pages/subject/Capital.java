package org.reachable.pages.subject;

/** The beginning of a sentence. */
final class Capital {

    private Capital() {}

    static String of(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    /** Within a sentence: "Change of worker" as "change of worker", but "NRM lead" as it is. */
    static String none(String words) {
        boolean word = words.length() > 1 && Character.isLowerCase(words.charAt(1));
        return word ? words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1) : words;
    }
}
