package org.reachable.engine.invented;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.reachable.engine.calendar.LondonTime;

/** A child's days from one September to the next summer; some of them and some times are likelier, because they hurt. */
final class Days {
    private static final LocalDate FIRST = LocalDate.of(2021, 9, 1);
    private static final int MANY = 330;

    /** Both clock changes, the eve of bank holidays, half-term, the last day of February. */
    private static final List<LocalDate> AWKWARD = List.of(
            LocalDate.of(2021, 10, 31),
            LocalDate.of(2022, 3, 27),
            LocalDate.of(2021, 12, 24),
            LocalDate.of(2022, 4, 14),
            LocalDate.of(2022, 2, 28),
            LocalDate.of(2021, 10, 22));

    private static final List<LocalTime> EDGES = List.of(
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            LocalTime.of(16, 59),
            LocalTime.MIDNIGHT,
            LocalTime.of(1, 30),
            LocalTime.of(2, 30));

    private final Chance chance;

    Days(Chance chance) {
        this.chance = chance;
    }

    Instant anyTime() {
        return at(chance.oneIn(12) ? chance.pick(AWKWARD) : FIRST.plusDays(chance.between(0, MANY)));
    }

    /** Some time on a day so many days on. */
    Instant later(Instant from, int leastDays, int mostDays) {
        return max(from, at(LondonTime.dateOf(from).plusDays(chance.between(leastDays, mostDays))));
    }

    /** Some hours on, to the minute. */
    Instant hoursLater(Instant from, int leastHours, int mostHours) {
        return from.plus(Duration.ofMinutes(chance.between(60 * leastHours, 60 * mostHours)));
    }

    private Instant at(LocalDate date) {
        LocalTime time =
                chance.oneIn(8) ? chance.pick(EDGES) : LocalTime.of(chance.between(7, 23), 5 * chance.between(0, 11));
        return LondonTime.at(date.atTime(time));
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
