package org.reachable.governance.emergencyaccess;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.governance.statements.Stated;

/**
 * One record, opened once.
 *
 * @param stated whose record, and why, in the words of whoever opened it
 * @param by who opened it
 * @param purpose what for, by its code
 * @param reviewer who is asked whether it was justified
 * @param review what was answered; null where nothing is yet
 */
record Opening(
        Stated stated,
        UUID by,
        String purpose,
        Span span,
        UUID reviewer,
        Instant reviewBy,
        @Nullable Review review) {

    /**
     * For how long.
     *
     * @param until when it ends by itself
     * @param ended when they ended it before that; null where they did not
     */
    record Span(Instant from, Instant until, @Nullable Instant ended) {

        /** When it is over, or was. */
        Instant over() {
            return ended == null ? until : ended;
        }
    }

    /**
     * What came of looking at it afterwards.
     *
     * @param by who answered
     */
    record Review(boolean justified, String words, UUID by, Instant at) {}

    UUID id() {
        return stated.id();
    }

    PersonId child() {
        return stated.about();
    }

    boolean openAt(Instant moment) {
        return moment.isBefore(span.over());
    }
}
