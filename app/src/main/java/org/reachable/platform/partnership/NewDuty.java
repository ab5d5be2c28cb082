package org.reachable.platform.partnership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes on a duty.
 *
 * @param role a role of the policy
 * @param deputy 0 for who holds it, 1 for who is asked next, and so on
 * @param until when it ends, if that is known
 */
public record NewDuty(
        String role,
        Scope scope,
        UUID practitioner,
        int deputy,
        Instant from,
        @Nullable Instant until) {}
