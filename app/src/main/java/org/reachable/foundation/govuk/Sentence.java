package org.reachable.foundation.govuk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words of which some weigh more, and where to read on: "<strong>Not since 20 April.</strong> One panel since. <u>Compare
 * versions</u>". Built by a page's record, so that a template never picks sentences apart.
 *
 * @param parts the words, in order; a space stands between two parts
 * @param link where to read on
 */
public record Sentence(List<Part> parts, @Nullable Link link) {

    /** How much a part weighs. */
    public enum Weight {
        PLAIN,
        STRONG,
        /** Strong, and of something that was not done. */
        LATE
    }

    /**
     * Some words of one weight.
     *
     * @param words the words, with their punctuation
     * @param weight how much they weigh
     */
    public record Part(String words, Weight weight) {}

    public static Sentence of(String words) {
        return new Sentence(List.of(), null).then(words);
    }

    public static Sentence ofStrong(String words) {
        return new Sentence(List.of(), null).thenStrong(words);
    }

    public static Sentence ofLate(String words) {
        return new Sentence(List.of(), null).thenLate(words);
    }

    public Sentence then(String words) {
        return with(words, Weight.PLAIN);
    }

    public Sentence thenStrong(String words) {
        return with(words, Weight.STRONG);
    }

    public Sentence thenLate(String words) {
        return with(words, Weight.LATE);
    }

    public Sentence thenLink(String words, String href) {
        return new Sentence(parts, new Link(words, href));
    }

    private Sentence with(String words, Weight weight) {
        return new Sentence(
                Stream.concat(parts.stream(), Stream.of(new Part(words, weight)))
                        .toList(),
                link);
    }
}
