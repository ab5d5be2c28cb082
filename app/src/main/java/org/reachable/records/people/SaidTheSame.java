package org.reachable.records.people;

import java.time.Instant;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/**
 * What somebody says of two records, and waits for a second person. Nothing is joined or parted by it.
 *
 * @param kept whose reference would stand
 * @param linked that they are one child's; else that they are two after all
 * @param by who says it, as rows name them
 * @param mayAgree whether it would count if the reader agreed
 */
public record SaidTheSame(
        UUID id,
        PersonId kept,
        PersonId other,
        boolean linked,
        String because,
        String by,
        Instant at,
        boolean mayAgree) {}
