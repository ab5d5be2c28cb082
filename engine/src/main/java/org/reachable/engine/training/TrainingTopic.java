package org.reachable.engine.training;

import java.time.LocalDate;

/**
 * Something that people of the partnership learn.
 *
 * @param because which learning it follows from
 * @param holdsMonths for how many months from its day it is in date
 */
public record TrainingTopic(String code, String title, String because, int holdsMonths) {

    /** The first day on which somebody may have done it who is in date on a day. */
    public LocalDate inDateSince(LocalDate day) {
        return day.minusMonths(holdsMonths);
    }

    /** The last day on which whoever did it on a day is in date. */
    public LocalDate holdsUntil(LocalDate done) {
        return done.plusMonths(holdsMonths);
    }
}
