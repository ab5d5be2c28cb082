package org.reachable.work.actions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * What one entry tells of an action, as its reader may read it.
 *
 * @param of of which
 * @param step a code of what becomes of it; empty where it was taken back
 * @param said of which entry these are the words
 * @param name the entry itself
 * @param whom whose it is from then on, or who is offered it
 * @param by who wrote it
 * @param says its attributes
 */
record Told(
        Of of,
        String step,
        String said,
        String name,
        @Nullable UUID whom,
        String by,
        Instant at,
        Map<String, String> says) {

    /** Which action, of the record under which the entry is filed: a child’s, or that of a place. */
    record Of(PersonId child, UUID action, boolean isOfAThing) {}
}
