package org.reachable.engine.lives;

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
}
