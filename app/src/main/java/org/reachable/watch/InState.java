package org.reachable.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * A state a child is or was in.
 *
 * @param kind as the policy calls it
 * @param closedAt null while it lasts
 */
public record InState(
        PersonId child,
        String kind,
        Instant openedAt,
        @Nullable Instant closedAt) {}
