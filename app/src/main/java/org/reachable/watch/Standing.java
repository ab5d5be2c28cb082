package org.reachable.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * A child on a board, as a database knows at once: enough to put all of them in order before any story is read.
 *
 * @param isIn whether they are in the board's state, and not only lately out of it or asked about
 * @param began since when
 * @param ended since when they are out of it; null where they are in it, or were not lately
 * @param askedSince since when a rule asks that puts children there, and asks still; null where none does
 * @param workSince since when work is open that puts them there; null where none does, or that is not known of a past day
 * @param next what is soonest due of what the board calls a next step; null where nothing is
 */
public record Standing(
        PersonId child,
        boolean isIn,
        Instant began,
        @Nullable Instant ended,
        @Nullable Instant askedSince,
        @Nullable Instant workSince,
        @Nullable Next next) {

    /**
     * What is next.
     *
     * @param respondBy by when; null where no clock runs
     * @param raisedAt since when it is asked
     * @param practitioner whose it is; null where nobody's
     */
    public record Next(
            @Nullable Instant respondBy,
            Instant raisedAt,
            @Nullable UUID practitioner) {}

    /** Whether a rule that puts children there asks still. */
    public boolean isAsked() {
        return askedSince != null;
    }

    /** Whether nothing is next while they are in it, nobody said by when, or it is nobody's. */
    public boolean isIncomplete() {
        return next == null ? isIn : next.respondBy() == null || next.practitioner() == null;
    }
}
