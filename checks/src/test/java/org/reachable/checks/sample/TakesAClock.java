package org.reachable.checks.sample;

import java.time.Clock;
import java.time.Instant;

/** How time is read. */
public record TakesAClock(Clock clock) {

    Instant time() {
        return Instant.now(clock);
    }
}
