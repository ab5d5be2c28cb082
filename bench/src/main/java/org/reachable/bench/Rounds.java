package org.reachable.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Things timed by turns, so that whatever else the machine does falls on all of them alike. Each is warmed up
 * before, for some seconds at least.
 */
final class Rounds {
    private static final Duration WARMING_UP = Duration.ofSeconds(5);

    private final Map<String, Callable<Callable<?>>> timed = new LinkedHashMap<>();
    private final Map<String, double[]> seconds = new LinkedHashMap<>();
    /** Of all that was given: what nobody looks at would not have to be made. */
    private volatile int kept;

    /** Adds something to time; what it gives is kept from being optimised away. */
    Rounds with(String name, Callable<?> what) {
        timed.put(name, () -> what);
        return this;
    }

    /** As {@link #with(String, Callable)}, of something that is made anew each time: the making is not timed. */
    <T> Rounds with(String name, Callable<T> made, Function<T, ?> what) {
        timed.put(name, () -> {
            T of = made.call();
            return () -> what.apply(of);
        });
        return this;
    }

    /** Warms up each, then runs all of it by turns, so many rounds. */
    Rounds run(int rounds) throws Exception {
        for (Callable<Callable<?>> each : timed.values()) {
            long until = System.nanoTime() + WARMING_UP.toNanos();
            do {
                keep(each.call().call());
            } while (System.nanoTime() < until);
        }
        timed.keySet().forEach(name -> seconds.put(name, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (var each : timed.entrySet()) {
                Callable<?> what = each.getValue().call();
                long began = System.nanoTime();
                keep(what.call());
                times(each.getKey())[round] = (System.nanoTime() - began) / 1e9;
            }
        }
        return this;
    }

    private void keep(Object given) {
        kept ^= given.hashCode();
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

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
