package org.reachable.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.engine.entry.Handling;

/**
 * What forms ask.
 *
 * @param questions the questions of each type of entry, by its code
 * @param inWords what is asked in words, of which every entry has some, by the code of a type that asks it in its own way
 * @param neverShown attributes that files may hold, and that no form asks and no page shows
 * @param handled what is asked because of who may read the entry, by the code of its handling
 * @param inTrust what begins in confidence
 * @param usual the types each kind of agency writes most, the first first
 * @param replies how a report is replied to
 * @param decides what is decided on all that was told of a child together
 * @param wordsToAvoid words better said otherwise
 * @param bornWithinYears at most how old somebody is of whom a record is kept
 * @param grownFromYears of whoever is so old or older it is asked once whether the day is right, before a child's record begins
 */
public record Forms(
        Map<String, List<Question>> questions,
        Map<String, Question> inWords,
        Set<String> neverShown,
        Map<String, Handled> handled,
        InTrust inTrust,
        Map<String, List<String>> usual,
        Replies replies,
        Decides decides,
        WordsToAvoid wordsToAvoid,
        int bornWithinYears,
        int grownFromYears) {

    private static final String OPEN = Handling.OPEN.code();
    private static final String IN_CONFIDENCE = Handling.OWN_CONFIDENCE.code();

    /** What is asked of a type beside what is asked of all. */
    public List<Question> of(String type) {
        return questions.getOrDefault(type, List.of());
    }

    /** What is asked of a type, and then what is asked because an entry of it is handled so. */
    public List<Question> of(String type, String handling) {
        return Stream.concat(of(type).stream(), because(type, handling).stream())
                .toList();
    }

    /** What is asked because an entry of this type is handled so, and because it leaves the confidence it began in. */
    public List<Question> because(String type, String handling) {
        return Stream.concat(
                        handled(handling).all().stream(),
                        inTrust.types().contains(type) && !handling.equals(IN_CONFIDENCE)
                                ? inTrust.otherwise().stream()
                                : Stream.of())
                .toList();
    }

    /** Who may read an entry of this type until its writer says otherwise: the code of a {@link Handling}. */
    public String beginsAs(String type) {
        if (inTrust.types().contains(type)) {
            return IN_CONFIDENCE;
        }
        return handled.entrySet().stream()
                .filter(one -> one.getValue().begins().contains(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OPEN);
    }

    /** How a type asks what happened, where it asks it in its own way. */
    public Optional<Question> inWords(String type) {
        return Optional.ofNullable(inWords.get(type));
    }

    /**
     * What begins in confidence, because a child tells it somebody in trust.
     *
     * @param types their codes
     * @param otherwise what is answered before more people may read one than those who help the child
     */
    public record InTrust(Set<String> types, List<Question> otherwise) {}

    /**
     * What is asked because of who may read the entry.
     *
     * @param first what the writer is told before anything is said to them; empty where nothing is
     * @param all the questions, in their order
     * @param begins the types that begin so until their writer says otherwise
     */
    public record Handled(String first, List<Question> all, Set<String> begins) {

        private static final Handled NOTHING = new Handled("", List.of(), Set.of());
    }

    /** What is asked because an entry is handled so; nothing where nothing is. */
    public Handled handled(String handling) {
        return handled.getOrDefault(handling, Handled.NOTHING);
    }
}
