package org.reachable.engine.fold;

import java.time.Instant;

/**
 * A sighting, and the how manieth it was to become known at its thing.
 *
 * @param number the first known has the least
 */
public record KnownSighting(int number, Sighting sighting) {

    public Instant occurredAt() {
        return sighting.occurredAt();
    }
}
