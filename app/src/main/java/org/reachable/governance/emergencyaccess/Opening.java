package org.reachable.governance.emergencyaccess;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * One record, opened once.
 *
 * @param by who opened it
 * @param purpose what for, by its code
 * @param because why, in their words
 * @param until when it ends by itself
 * @param ended when they ended it before that; null where they did not
 * @param reviewer who is asked whether it was justified
 * @param review what was answered; null where nothing is yet
 */
record Opening(
        UUID id,
        PersonId child,
        UUID by,
        String purpose,
        String because,
        Instant from,
        Instant until,
        @Nullable Instant ended,
        UUID reviewer,
        Instant reviewBy,
        @Nullable Review review) {

    /**
     * What came of looking at it afterwards.
     *
     * @param by who answered
     */
    record Review(boolean justified, String words, UUID by, Instant at) {}

    /** When it is over, or was. */
    Instant over() {
        return ended == null ? until : ended;
    }

    boolean openAt(Instant moment) {
        return moment.isBefore(over());
    }
}
