package org.reachable.engine.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What forms ask.
 *
 * @param questions the questions of each type of entry, by its code
 * @param handled what is asked because of who may read the entry, by the code of its handling
 * @param usual the types each kind of agency writes most, the first first
 * @param replies how a report is replied to
 * @param wordsToAvoid words better said otherwise
 */
public record Forms(
        Map<String, List<Question>> questions,
        Map<String, Handled> handled,
        Map<String, List<String>> usual,
        Replies replies,
        WordsToAvoid wordsToAvoid) {

    /** What is asked of a type beside what is asked of all. */
    public List<Question> of(String type) {
        return questions.getOrDefault(type, List.of());
    }

    /**
     * What is asked because of who may read the entry.
     *
     * @param first what the writer is told before anything is said to them; empty where nothing is
     * @param must what is answered before the entry is saved
     * @param may what may be left blank
     */
    public record Handled(String first, List<Question> must, List<Question> may) {

        private static final Handled NOTHING = new Handled("", List.of(), List.of());

        public List<Question> all() {
            return Stream.concat(must.stream(), may.stream()).toList();
        }
    }

    /** What is asked because an entry is handled so; nothing where nothing is. */
    public Handled handled(String handling) {
        return handled.getOrDefault(handling, Handled.NOTHING);
    }
}
