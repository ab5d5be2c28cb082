package org.reachable.demonstration.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the tour may see.
 *
 * @param today the day at which the demonstration stands
 * @param password the password of everybody in the demonstration
 */
public record TourPage(List<Stop> stops, String today, String password) {

    /**
     * One stop.
     *
     * @param number which of them
     * @param slide words of a slide
     * @param standing how it stands with its day
     * @param be whom to be; null where there is nothing to see yet
     * @param presses what to press
     * @param notice what to notice
     * @param missing what is not there; empty where all is
     */
    public record Stop(
            int number,
            String title,
            String slide,
            Standing standing,
            @Nullable Be be,
            List<String> presses,
            String notice,
            String missing) {}

    /**
     * How a stop stands with its day.
     *
     * @param day the day it is about
     * @param command what starts the demonstration at it; empty where it stands there
     */
    public record Standing(String day, String command) {}

    /** Whom to be, and where one is then. */
    public record Be(String signInName, String name, String role, String to) {}
}
