package org.reachable.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Things timed by turns, so that whatever else the machine does falls on all of them alike. The first round warms up and is
 * not counted.
 */
final class Rounds {
    private final Map<String, Callable<?>> timed = new LinkedHashMap<>();
    private final Map<String, double[]> seconds = new LinkedHashMap<>();

    /** Adds something to time; what it gives is kept from being optimised away. */
    Rounds with(String name, Callable<?> what) {
        timed.put(name, what);
        return this;
    }

    /** Runs all of it by turns, so many rounds and one to warm up. */
    Rounds run(int rounds) throws Exception {
        timed.keySet().forEach(name -> seconds.put(name, new double[rounds]));
        int given = 0;
        for (int round = -1; round < rounds; round++) {
            for (var each : timed.entrySet()) {
                long began = System.nanoTime();
                given ^= String.valueOf(each.getValue().call()).hashCode();
                double took = (System.nanoTime() - began) / 1e9;
                if (round >= 0) {
                    times(each.getKey())[round] = took;
                }
            }
        }
        if (given == Integer.MIN_VALUE) {
            System.err.println();
        }
        return this;
    }

    /** Seconds, the median of the rounds. */
    double median(String name) {
        return median(times(name));
    }

    /** How many times as long the first takes as the second: the median of the rounds' ratios. */
    double ratio(String name, String of) {
        double[] one = times(name);
        double[] other = times(of);
        return median(IntStream.range(0, one.length)
                .mapToDouble(round -> one[round] / other[round])
                .toArray());
    }

    private double[] times(String name) {
        double[] times = seconds.get(name);
        if (times == null) {
            throw new IllegalArgumentException(name);
        }
        return times;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
