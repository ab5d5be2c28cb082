package org.reachable.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an ask was offered to somebody.
 *
 * @param to to whom
 * @param by who offered it, as rows name them
 * @param because why
 * @param declined when they said that they do not take it; null where they have not
 * @param declinedBecause why not; empty where they said no more
 */
public record Offered(
        UUID to,
        String by,
        String because,
        Instant at,
        @Nullable Instant declined,
        String declinedBecause) {}
