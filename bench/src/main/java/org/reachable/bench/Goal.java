package org.reachable.bench;

import java.util.function.DoublePredicate;

/**
 * What a figure should be.
 *
 * @param words as it is printed
 * @param met whether a figure meets it
 */
record Goal(String words, DoublePredicate met) {
    /** A figure that is told for what it is. */
    static final Goal NONE = new Goal("no goal", _ -> true);

    static Goal atMost(double most) {
        return new Goal("at most " + Figure.shown(most), value -> value <= most);
    }

    static Goal atLeast(double least) {
        return new Goal("at least " + Figure.shown(least), value -> value >= least);
    }
}
