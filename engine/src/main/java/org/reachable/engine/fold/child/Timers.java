package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The instants at which something changes with no new entry, soonest first; equal ones in the order they were set. */
final class Timers {
    private final PriorityQueue<Timer> waiting =
            new PriorityQueue<>(Comparator.comparing(Timer::at).thenComparingLong(Timer::order));
    private long order;

    private record Timer(Instant at, long order, Alarm alarm) {}

    /** What happens then. It must look whether it still matters: nothing is cancelled. */
    interface Alarm {
        void ring(Instant at);

        /** False where ringing would change nothing any more. */
        default boolean matters() {
            return true;
        }
    }

    void set(Instant at, Alarm alarm) {
        waiting.add(new Timer(at, order++, alarm));
    }

    /** Rings everything before the instant, and at it too if {@code inclusive}. */
    void runTo(Instant instant, boolean inclusive) {
        while (true) {
            Timer next = waiting.peek();
            if (next == null
                    || next.at().isAfter(instant)
                    || (!inclusive && next.at().equals(instant))) {
                return;
            }
            waiting.poll();
            if (next.alarm().matters()) {
                next.alarm().ring(next.at());
            }
        }
    }

    /** The next instant that matters. */
    @Nullable
    Instant next() {
        return waiting.stream()
                .filter(timer -> timer.alarm().matters())
                .map(Timer::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
