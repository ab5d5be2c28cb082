package org.reachable.scenarios.lives;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The time a generated county is told of.
 *
 * @param from the first day
 * @param to the day after the last
 */
public record Period(LocalDate from, LocalDate to) {

    /** So many years from a day on. */
    public static Period years(LocalDate from, int years) {
        return new Period(from, from.plusYears(years));
    }

    boolean holds(LocalDateTime time) {
        return !time.isBefore(from.atStartOfDay()) && time.isBefore(to.atStartOfDay());
    }
}
