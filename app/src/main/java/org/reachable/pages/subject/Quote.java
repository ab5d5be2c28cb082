package org.reachable.pages.subject;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
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

    /** A quotation, but not the apostrophe of a word. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<![\\p{L}\\d])['‘]([^'’]+(?:['’]\\p{L}[^'’]*)*)['’](?!\\p{L})");

    /** Fewer words are a turn of phrase and not what somebody said. */
    private static final int FEWEST_WORDS = 4;

    /** Between double marks whoever wrote it quotes, and nothing else. */
    private static final Pattern IN_DOUBLE_MARKS = Pattern.compile("[“\"]([^“”\"]+)[”\"]");

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
        return Stream.of(QUOTED, IN_DOUBLE_MARKS)
                .flatMap(marks -> marks.matcher(entry.summary()).results())
                .sorted(Comparator.comparingInt(MatchResult::start))
                .map(found -> found.group(1).strip())
                .filter(words -> words.split("\\s+").length >= FEWEST_WORDS);
    }

    private static String shortened(String words) {
        int space = words.lastIndexOf(' ', MOST);
        return words.length() <= MOST ? words : words.substring(0, space > 0 ? space : MOST) + " …";
    }
}
