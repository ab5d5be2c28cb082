package org.reachable.bench;

import java.util.Collection;

/** How long some had to wait, the shortest first. */
record Waits(double[] seconds) {

    static Waits of(Collection<Double> seconds) {
        return new Waits(seconds.stream().mapToDouble(each -> each).sorted().toArray());
    }

    int many() {
        return seconds.length;
    }

    /** Milliseconds within which so many of a hundred had what they waited for. */
    double within(int ofHundred) {
        return 1e3 * seconds[(int) Math.min(seconds.length - 1L, Math.round(ofHundred / 100.0 * seconds.length))];
    }
}
