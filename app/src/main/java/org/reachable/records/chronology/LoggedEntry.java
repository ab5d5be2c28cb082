package org.reachable.records.chronology;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;

/**
 * An entry as the log keeps it.
 *
 * @param position its place in the log: entries of one partnership commit in this order
 * @param subject the subject it was filed under: its home
 * @param subjectReference what its source calls them
 * @param receivedAt when the database got it
 * @param actor who handed it in
 * @param entry what it says; whose it is with it
 */
public record LoggedEntry(
        UUID id,
        long position,
        SubjectId subject,
        String subjectReference,
        Instant receivedAt,
        @Nullable UUID batch,
        String actor,
        Entry entry) {

    /** The child it is about, for whoever asked for a child's entries: an entry under another subject has none. */
    public PersonId person() {
        return subject.person();
    }
}
