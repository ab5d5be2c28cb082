package org.reachable.engine.form;

import java.util.List;
import java.util.Map;

/**
 * What forms ask.
 *
 * @param questions the questions of each type of entry, by its code
 * @param usual the types each kind of agency writes most, the first first
 * @param replies how a report is replied to
 * @param wordsToAvoid words better said otherwise
 */
public record Forms(
        Map<String, List<Question>> questions,
        Map<String, List<String>> usual,
        Replies replies,
        WordsToAvoid wordsToAvoid) {

    /** What is asked of a type beside what is asked of all. */
    public List<Question> of(String type) {
        return questions.getOrDefault(type, List.of());
    }
}
