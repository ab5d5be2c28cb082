package org.reachable.engine.telling;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.Fold;

/**
 * From where a replay is looked at.
 *
 * @param until as it stood then
 * @param policy what the policy is called
 * @param knownTo the agency whose knowledge alone was replayed; null for everything on record
 */
public record View(Instant until, String policy, @Nullable String knownTo) {

    /** True where every clock has run out, and no one day is meant. */
    boolean whole() {
        return until.equals(Fold.UNTIL_QUIET);
    }

    Optional<String> viewer() {
        return Optional.ofNullable(knownTo);
    }
}
