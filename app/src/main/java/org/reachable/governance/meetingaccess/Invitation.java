package org.reachable.governance.meetingaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/**
 * That somebody is in a meeting about a child.
 *
 * @param meeting what kind, as the vocabulary calls it
 * @param meetsOn the day, in London
 * @param because what they bring, or need to know for it
 * @param until the end of the day after it
 * @param by who asked them
 */
record Invitation(
        UUID id,
        PersonId child,
        UUID practitioner,
        String meeting,
        LocalDate meetsOn,
        String because,
        Instant until,
        String by) {}
