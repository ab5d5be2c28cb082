package org.reachable.practice.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often something was done from each place lately. It is counted in memory and forgotten with the time: where somebody wrote from is kept nowhere. */
final class Lately {

    private final int most;
    private final long within;
    private final LongSupplier nanos;
    private final Map<String, ArrayDeque<Long>> places = new HashMap<>();

    Lately(int most, Duration within, LongSupplier nanos) {
        this.most = most;
        this.within = within.toNanos();
        this.nanos = nanos;
    }

    /** Counts one from this place, and says whether it was too many: then it does not count. */
    synchronized boolean isTooOften(String place) {
        long now = nanos.getAsLong();
        places.values().forEach(times -> {
            while (!times.isEmpty() && now - times.getFirst() >= within) {
                times.removeFirst();
            }
        });
        places.values().removeIf(ArrayDeque::isEmpty);
        ArrayDeque<Long> times = places.computeIfAbsent(place, _ -> new ArrayDeque<>());
        if (times.size() >= most) {
            return true;
        }
        times.add(now);
        return false;
    }

    /** Of how many places something is known. */
    synchronized int known() {
        return places.size();
    }
}
