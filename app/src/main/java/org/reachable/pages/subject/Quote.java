package org.reachable.pages.subject;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reachable.engine.entry.Entry;

/**
 * The child's own words in an entry.
 *
 * @param words as written down
 * @param entry where
 */
record Quote(String words, Entry entry) {

    /** A quotation, but not the apostrophe of a word. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<![\\p{L}\\d])['‘]([^'’]+(?:['’]\\p{L}[^'’]*)*)['’](?!\\p{L})");

    /** Fewer words are a turn of phrase and not what somebody said. */
    private static final int FEWEST_WORDS = 4;

    /** The longest quotation; none where only turns of phrase are quoted. */
    static Optional<Quote> in(Entry entry) {
        return QUOTED.matcher(entry.summary())
                .results()
                .map(found -> found.group(1).strip())
                .filter(words -> words.split("\\s+").length >= FEWEST_WORDS)
                .max(Comparator.comparingInt(String::length))
                .map(words -> new Quote(words, entry));
    }
}
