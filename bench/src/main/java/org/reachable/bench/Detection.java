package org.reachable.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What a rule found.
 *
 * @param rule the rule's id
 * @param child about whom
 * @param minute when it became so, in minutes since 1970
 */
record Detection(String rule, int child, long minute) implements Comparable<Detection> {
    private static final Comparator<Detection> ORDER = Comparator.comparing(Detection::rule)
            .thenComparingInt(Detection::child)
            .thenComparingLong(Detection::minute);

    @Override
    public int compareTo(Detection other) {
        return ORDER.compare(this, other);
    }

    /** In one order, whoever found them: so that two lists can be compared. */
    static List<Detection> inOrder(List<Detection> found) {
        return found.stream().sorted().toList();
    }
}
