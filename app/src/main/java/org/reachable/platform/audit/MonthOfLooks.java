package org.reachable.platform.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one person did with somebody's record in one month. Being refused is no look.
 *
 * @param agency the code of the agency they were of
 * @param month its first day
 * @param days on which days
 * @param relationships what they were to whoever the record is of, by their codes
 * @param wrote whether they wrote in it
 * @param tookAway whether they took a file of it away
 */
public record MonthOfLooks(
        UUID practitioner,
        String agency,
        LocalDate month,
        List<LocalDate> days,
        List<String> relationships,
        boolean wrote,
        boolean tookAway) {}
