package org.reachable.demonstration.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.work.figures.Series;

/**
 * What the page of the slides may see.
 *
 * @param many how many lines there are
 * @param counts how many lines are in each state, and what each state means
 * @param day the day of the demonstration
 * @param password the password of everybody in the demonstration
 */
public record SlidesPage(int many, List<Count> counts, List<Part> slides, String day, String password) {

    /** How many lines are in a state, which is called {@code title}. */
    public record Count(int many, String title, String means) {}

    /**
     * One slide.
     *
     * @param id where on the page it stands
     */
    public record Part(String id, String number, String heading, List<Row> rows) {}

    /**
     * One line of a slide.
     *
     * @param screen what there is of it; empty where there is nothing
     * @param missing what is not there; empty where it works
     * @param to where one is after signing in; empty where there is nothing to go to
     * @param filled the day of a demonstration in which somebody has written what stands there; null where it stands there now
     * @param as as whom
     * @param series how what is counted of it went lately; null where nothing is counted, or not for long enough
     */
    public record Row(
            String says,
            String state,
            String screen,
            String missing,
            String to,
            @Nullable LocalDate filled,
            As as,
            @Nullable Series series) {}

    /**
     * Whom to be.
     *
     * @param person what they are called
     * @param role what they do, and where
     */
    public record As(String signInName, String person, String role) {}
}
