package org.reachable.engine.form;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whether a question is answered before an entry is saved. Only forms mind it: what a file brings was written elsewhere,
 * and is never refused for what it does not say.
 *
 * @param always whatever else is answered
 * @param where other attributes with the answers that make it so; where several are named, each has one of its own
 */
public record Must(boolean always, Map<String, Set<String>> where) {

    static final Must NEVER = new Must(false, Map.of());
    static final Must ALWAYS = new Must(true, Map.of());

    /** Whether it is to be answered beside these answers, by attribute; one that was left blank is empty. */
    public boolean holds(UnaryOperator<String> answers) {
        return always
                || !where.isEmpty()
                        && where.entrySet().stream()
                                .allMatch(one -> one.getValue().contains(answers.apply(one.getKey())));
    }
}
