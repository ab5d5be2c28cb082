package org.reachable.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.PersonId;

/**
 * A state a child is or was in.
 *
 * @param kind as the policy calls it
 * @param closedAt null while it lasts
 * @param beganWith the entry that tells of its beginning; null where it was worked out before that was kept
 * @param endedWith the entry that tells of its end; null where none does, or it lasts
 */
public record InState(
        PersonId child,
        String kind,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable EntryId beganWith,
        @Nullable EntryId endedWith) {}
