package org.reachable.engine.form;

import java.util.Map;
import java.util.Set;
import org.reachable.engine.calendar.Span;

/**
 * What is decided on all that was told of a child together.
 *
 * @param type the type of the decision
 * @param outcome how it ended
 * @param topic under which of a policy's pages what was told is gathered
 * @param within how far back it is read together
 * @param need the attribute that says what the child needs
 * @param atOnce answers to that which are pressed at once, and decide nothing else, each with what it asks for, by attribute
 * @param by the attribute that says who decided
 * @param closed how a contact ended that was closed by itself
 */
public record Decides(
        String type,
        String outcome,
        String topic,
        Span within,
        String need,
        Map<String, Map<String, String>> atOnce,
        String by,
        Set<String> closed) {

    /** What an answer to what the child needs asks for besides, by attribute; nothing of most. */
    public Map<String, String> asks(String answer) {
        return atOnce.getOrDefault(answer, Map.of());
    }
}
