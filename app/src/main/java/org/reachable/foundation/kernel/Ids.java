package org.reachable.foundation.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes ids that sort by when they were made (UUID version 7), so that an index grows at its end.
 *
 * <p>Within one millisecond, and where the clock stands still, a counter keeps the order.
 */
@Component
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** The last millisecond and, in its low bits, the counter: an overflow runs on into the next millisecond. */
    private long last;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long tick = tick();
        long counter = tick & ((1 << COUNTER_BITS) - 1);
        long time = (tick >>> COUNTER_BITS) << 16;
        return new UUID(time | VERSION_7 | counter, (random.nextLong() & RANDOM_BITS) | VARIANT);
    }

    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
