package org.reachable.pages.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.SubjectId;

/**
 * What somebody has begun to write about a child, a place or whatever else has a story.
 *
 * @param about in whose story it will stand
 * @param typed each field as it was typed
 * @param version rises with each change, so that two windows never overwrite each other
 * @param key what only the form holds
 * @param entry what became of it: the entry, or empty where it was dropped; null while it is a draft
 */
record Draft(
        UUID id,
        UUID practitioner,
        SubjectId about,
        EntryForm typed,
        int version,
        UUID key,
        Instant savedAt,
        @Nullable String entry) {

    boolean isOpen() {
        return entry == null;
    }
}
