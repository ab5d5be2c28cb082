package org.reachable.pages.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.SubjectId;

/**
 * What somebody has begun to write about a child, a place or whatever else has a story.
 *
 * @param place whose it is, about whom, and in which form
 * @param typed each field as it was typed
 * @param version rises with each change, so that two windows never overwrite each other
 * @param key what only the form holds
 * @param entry what became of it: the entry, or empty where it was dropped; null while it is a draft
 */
record Draft(
        UUID id,
        Place place,
        EntryForm typed,
        int version,
        UUID key,
        Instant savedAt,
        @Nullable String entry) {

    /**
     * Whose it is.
     *
     * @param about in whose story it will stand
     * @param address where the form of another room is, that it was typed into; empty for the form of this one
     */
    record Place(UUID practitioner, SubjectId about, String address) {}

    UUID practitioner() {
        return place.practitioner();
    }

    SubjectId about() {
        return place.about();
    }

    String address() {
        return place.address();
    }

    boolean isOpen() {
        return entry == null;
    }

    /** Whether it was typed into a form of another room. */
    boolean isOfAnother() {
        return !address().isEmpty();
    }
}
