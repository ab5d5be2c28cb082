package org.reachable.engine.calendar;

import java.time.LocalTime;

/**
 * The hours, on a London clock, at which a day of work ends and starts. What must be done by a day is in time at
 * {@code dayEnds} exactly; what falls due on a day is asked at {@code dayStarts}.
 *
 * @param dayEnds 17:00 unless a partnership says otherwise
 * @param dayStarts 09:00 unless a partnership says otherwise; before {@code dayEnds}
 */
public record DayConvention(LocalTime dayEnds, LocalTime dayStarts) {
    /** A day from 09:00 to 17:00. */
    public static final DayConvention NINE_TO_FIVE = new DayConvention(LocalTime.of(17, 0), LocalTime.of(9, 0));

    public DayConvention {
        if (!dayStarts.isBefore(dayEnds)) {
            throw new IllegalArgumentException("A day cannot start at %s and end at %s: give a start before the end"
                    .formatted(dayStarts, dayEnds));
        }
    }
}
