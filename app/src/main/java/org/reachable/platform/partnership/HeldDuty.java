package org.reachable.platform.partnership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as a rota shows it.
 *
 * @param until when it ends, if that is known
 * @param awayUntil until when its holder is away; null where they are there
 */
record HeldDuty(
        UUID id,
        String role,
        Scope scope,
        UUID practitioner,
        String name,
        String agency,
        int deputy,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant awayUntil) {}
