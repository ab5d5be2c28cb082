package org.reachable.pages.subject;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;

/**
 * The child's own words in an entry.
 *
 * @param words as written down
 * @param entry where
 */
record Quote(String words, Entry entry) {

    /** A quotation: between double marks, or between single ones that are no apostrophe of a word. What one quotes within another is in it. */
    private static final Pattern QUOTED =
            Pattern.compile("[“\"]([^“”\"]+)[”\"]|(?<![\\p{L}\\d])['‘]([^'’]+(?:['’]\\p{L}[^'’]*)*)['’](?!\\p{L})");

    /** Fewer words are a turn of phrase and not what somebody said. */
    private static final int FEWEST_WORDS = 4;

    /** More than this is read where it stands. */
    private static final int MOST = 240;

    /**
     * All that is quoted, in its order; none where only turns of phrase are, nor where no child speaks: in a meeting adults are quoted, too.
     * What a child wrote themself is theirs, every word.
     */
    static Optional<Quote> in(Entry entry, Vocabulary vocabulary) {
        return speaks(entry, vocabulary) ? said(entry) : Optional.empty();
    }

    private static boolean speaks(Entry entry, Vocabulary vocabulary) {
        return entry.agency().equals(Vocabulary.CHILD) || vocabulary.has(Trait.HEARS_THE_CHILD, entry.type());
    }

    private static Optional<Quote> said(Entry entry) {
        return Optional.of(inMarks(entry).collect(Collectors.joining(" … ")))
                .filter(words -> !words.isEmpty())
                .or(() -> Optional.of(entry.summary().strip())
                        .filter(words -> entry.agency().equals(Vocabulary.CHILD) && !words.isEmpty()))
                .map(words -> new Quote(shortened(words), entry));
    }

    /** Whether somebody is quoted in it, whoever they are. */
    static boolean anybodys(Entry entry) {
        return inMarks(entry).findAny().isPresent();
    }

    private static Stream<String> inMarks(Entry entry) {
        return QUOTED.matcher(entry.summary())
                .results()
                .map(found -> Objects.requireNonNullElse(found.group(1), found.group(2)))
                .map(String::strip)
                .filter(words -> words.split("\\s+").length >= FEWEST_WORDS);
    }

    private static String shortened(String words) {
        int space = words.lastIndexOf(' ', MOST);
        return words.length() <= MOST ? words : words.substring(0, space > 0 ? space : MOST) + " …";
    }
}
