package org.reachable.governance.meetingaccess;

import java.time.LocalDate;
import java.util.UUID;
import org.reachable.governance.statements.Stated;

/**
 * That somebody is in a meeting about a child, until the end of the day after it.
 *
 * @param stated because of what they bring, or need to know for it
 * @param meeting what kind, as the vocabulary calls it
 * @param meetsOn the day, in London
 */
record Invitation(Stated stated, UUID practitioner, String meeting, LocalDate meetsOn) {}
