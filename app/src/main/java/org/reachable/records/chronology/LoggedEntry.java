package org.reachable.records.chronology;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;

/**
 * An entry as the log keeps it.
 *
 * @param position its place in the log: entries of one partnership commit in this order
 * @param person the record it was filed under
 * @param subjectReference what its source calls them
 * @param receivedAt when the database got it
 * @param actor who handed it in
 * @param entry what it says; whose it is with it
 */
public record LoggedEntry(
        UUID id,
        long position,
        PersonId person,
        String subjectReference,
        Instant receivedAt,
        @Nullable UUID batch,
        String actor,
        Entry entry) {}
