package org.reachable.demonstration.visit;

import java.time.LocalDate;
import java.util.List;

/**
 * One stop of the tour, as {@code stories/tour.yaml} has it.
 *
 * @param stop what it is called where the demonstration is started at it
 * @param day the day it is about
 * @param slide words of a slide
 * @param as the sign-in name of whom to be; empty where there is nothing to see yet
 * @param to the address where it begins; empty with {@code as}
 * @param look what to press, and what to notice
 * @param missing what is not there; empty where all is
 */
record TourStop(
        String stop, LocalDate day, String title, String slide, String as, String to, Look look, String missing) {

    /** What to press, and what to notice. */
    record Look(List<Press> presses, String notice) {}

    /**
     * Something to do.
     *
     * @param press the words of a link; empty where it is no link that is pressed
     */
    record Press(String says, String press) {}

    boolean isThere() {
        return !to.isEmpty();
    }
}
