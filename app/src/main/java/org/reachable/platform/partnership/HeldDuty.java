package org.reachable.platform.partnership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as a rota shows it.
 *
 * @param holder who holds it
 * @param deputy 0 for who holds it, 1 for who is asked next, and so on
 * @param until when it ends, if that is known
 */
record HeldDuty(
        UUID id,
        String role,
        Scope scope,
        Holder holder,
        int deputy,
        Instant from,
        @Nullable Instant until) {

    /**
     * Who holds a duty.
     *
     * @param agency their agency's name
     * @param awayUntil until when they are away; null where they are there
     */
    record Holder(
            UUID practitioner,
            String name,
            String agency,
            @Nullable Instant awayUntil) {

        boolean isAway() {
            return awayUntil != null;
        }
    }
}
