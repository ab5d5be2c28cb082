package org.reachable.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * Who is asked about a finding. One owner each: handed over, it stays the giver's until the other accepts.
 *
 * @param finding the finding's id
 * @param child the child it was asked about; null where it is about no child
 * @param practitioner whose it is
 * @param role the role they were asked in
 * @param because one sentence: why it came to them
 * @param askedAt when
 * @param takenAt when they said that they are on it; null where they have not
 * @param handedTo to whom they would hand it over; null where to nobody
 * @param quietly whether it was past already when it reached us: history, asked once and no alert
 * @param version rises with each change, so that two editors never overwrite each other
 */
public record Ask(
        String finding,
        @Nullable PersonId child,
        UUID practitioner,
        String role,
        String because,
        Instant askedAt,
        @Nullable Instant takenAt,
        @Nullable UUID handedTo,
        boolean quietly,
        int version) {

    Ask taken(Instant at) {
        return new Ask(finding, child, practitioner, role, because, askedAt, at, null, quietly, version);
    }

    Ask offeredTo(UUID other) {
        return new Ask(finding, child, practitioner, role, because, askedAt, takenAt, other, quietly, version);
    }

    Ask offeredToNobody() {
        return new Ask(finding, child, practitioner, role, because, askedAt, takenAt, null, quietly, version);
    }

    Ask acceptedBy(UUID other, Instant at) {
        return new Ask(finding, child, other, role, because, askedAt, at, null, quietly, version);
    }
}
