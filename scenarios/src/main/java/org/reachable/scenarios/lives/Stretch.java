package org.reachable.scenarios.lives;

import java.time.LocalDateTime;

/**
 * A stretch of a child's life, as time in care.
 *
 * @param from when it began
 * @param to when it ended
 */
public record Stretch(LocalDateTime from, LocalDateTime to) {

    /** True from the first instant until before the last. */
    public boolean holds(LocalDateTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    boolean meets(Period period) {
        return to.isAfter(period.from().atStartOfDay())
                && from.isBefore(period.to().atStartOfDay());
    }

    /** The part that lies in a period; empty where none does. */
    public Stretch within(Period period) {
        LocalDateTime start = from.isAfter(period.from().atStartOfDay())
                ? from
                : period.from().atStartOfDay();
        LocalDateTime end =
                to.isBefore(period.to().atStartOfDay()) ? to : period.to().atStartOfDay();
        return new Stretch(start, end.isBefore(start) ? start : end);
    }

    /** How long it is. */
    public double years() {
        return Moments.years(from, to);
    }
}
