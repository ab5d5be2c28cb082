package org.reachable.platform.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person did with somebody's record on one day.
 *
 * @param practitioner who
 * @param agency the code of the agency they were of
 * @param day the London day
 * @param times how many requests touched the record
 * @param wrote whether they wrote in it
 * @param tookAway whether they took a file of it away
 * @param refused whether they asked and were refused, and nothing else
 */
public record Look(
        UUID practitioner,
        String agency,
        LocalDate day,
        long times,
        boolean wrote,
        boolean tookAway,
        boolean refused) {}
