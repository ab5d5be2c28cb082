package org.reachable.records.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a person lives, with whom, and for how long. Several may be so at once. */
public record Home(
        String place,
        String withWhom,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Whether somebody lives there on a day, as it is written here. */
    public boolean isOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }

    /**
     * Those in which somebody lives on a day, where what else is known tells of a move: what began before it holds no more.
     *
     * @param moved the day of the last move that is known; null where none is
     */
    public static List<Kept<Home>> on(LocalDate day, @Nullable LocalDate moved, List<Kept<Home>> all) {
        return all.stream()
                .filter(row -> row.what().isOn(day))
                .filter(row -> moved == null
                        || (row.what().from() != null && !row.what().from().isBefore(moved)))
                .toList();
    }
}
