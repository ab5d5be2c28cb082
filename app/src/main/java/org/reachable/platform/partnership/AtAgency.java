package org.reachable.platform.partnership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * That a child was at an agency: their school, the home they live in.
 *
 * @param until null where they still are
 */
record AtAgency(
        PersonId child,
        String code,
        String kind,
        String name,
        Instant from,
        @Nullable Instant until) {

    boolean isAt(Instant time) {
        return !from.isAfter(time) && (until == null || time.isBefore(until));
    }
}
