package org.reachable.records.surroundings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * That a person and a thing belong together, as somebody said it.
 *
 * @param how in plain words: drives it, was seen there
 * @param seenAt when it was so
 * @param entry the entry, as {@code source/id}, that says so
 */
public record Tie(
        UUID id,
        Thing thing,
        PersonId person,
        String how,
        Instant seenAt,
        Strength strength,
        @Nullable String entry,
        String source) {

    /** How sure it is, by who stands for it. */
    public enum Strength {
        /** Somebody said so. */
        SAID,
        /** A professional saw it. */
        SEEN,
        /** Checked against a register or by a decision. */
        CONFIRMED
    }
}
