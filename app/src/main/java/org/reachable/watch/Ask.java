package org.reachable.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * Who is asked about a finding. One owner each: handed over, it stays the giver's until the other accepts.
 *
 * @param finding the finding's id
 * @param child in whose story it was found when it was asked: a child's, or that of a place or another thing, whose id stands where a
 *     child's would; null where in nobody's
 * @param practitioner whose it is
 * @param came how it came to them
 * @param takenAt when they said that they are on it; null where they have not
 * @param handedTo to whom they would hand it over; null where to nobody
 * @param takenFrom of whom it was asked, where somebody else took it on or over from them; null where it is with whoever is asked
 * @param version rises with each change, so that two editors never overwrite each other
 */
public record Ask(
        String finding,
        @Nullable PersonId child,
        UUID practitioner,
        Came came,
        @Nullable Instant takenAt,
        @Nullable UUID handedTo,
        @Nullable UUID takenFrom,
        int version) {

    /**
     * How it came to somebody.
     *
     * @param role the role they were asked in
     * @param because one sentence: why it came to them
     * @param at when it was asked first
     * @param quietly whether it was past already when it reached us: history, asked once and no alert
     */
    public record Came(String role, String because, Instant at, boolean quietly) {}

    Ask taken(Instant at) {
        return new Ask(finding, child, practitioner, came, at, null, takenFrom, version);
    }

    /** They are not on it any more; it stays theirs. Null where it is another's: nobody puts down what they do not have. */
    @Nullable
    Ask putDownBy(UUID whoever) {
        return !practitioner.equals(whoever)
                ? null
                : new Ask(finding, child, practitioner, came, null, handedTo, takenFrom, version);
    }

    Ask offeredTo(UUID other) {
        return new Ask(finding, child, practitioner, came, takenAt, other, takenFrom, version);
    }

    Ask offeredToNobody() {
        return new Ask(finding, child, practitioner, came, takenAt, null, takenFrom, version);
    }

    /** It is whoever's it was before, who has not said that they are on it. */
    Ask backTo(UUID giver) {
        return new Ask(finding, child, giver, came, null, null, takenFrom, version);
    }

    /** Theirs already, or from then on. */
    Ask answeredBy(UUID whoever, Instant at) {
        return practitioner.equals(whoever) ? this : acceptedBy(whoever, at);
    }

    Ask acceptedBy(UUID other, Instant at) {
        return new Ask(finding, child, other, came, at, null, takenFrom, version);
    }
}
