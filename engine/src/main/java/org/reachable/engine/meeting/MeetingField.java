package org.reachable.engine.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question of a sitting.
 *
 * @param label what the answer is called where it is read
 * @param hint what helps to answer it; may be empty
 * @param choices of a choice, code and words
 * @param attribute what of the entry it fills; empty where no rule reads it
 * @param of the answers that fill it; empty where each does
 * @param when beside which answers to others it is asked; empty where it always is
 * @param must what is said where it is asked and blank; empty where it may be
 * @param blank what the page says where it was asked and nobody answered; may be empty
 */
public record MeetingField(
        String code,
        String ask,
        String label,
        String hint,
        Kind kind,
        Map<String, String> choices,
        String attribute,
        List<String> of,
        Map<String, Set<String>> when,
        String must,
        String blank) {

    /** How it is answered. */
    public enum Kind {
        WORDS,
        LINE,
        CHOICE
    }

    /** Whether it is asked beside these answers. */
    public boolean isAsked(Map<String, String> answers) {
        return when.entrySet().stream()
                .allMatch(one -> one.getValue().contains(answers.getOrDefault(one.getKey(), "")));
    }
}
