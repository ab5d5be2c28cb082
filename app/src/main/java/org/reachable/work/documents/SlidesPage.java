package org.reachable.work.documents;

import java.util.List;
import org.reachable.foundation.govuk.Link;

/**
 * A version in force, as people are shown it who read nothing else of it.
 *
 * @param document the way back, to the version they are made from
 * @param title what the document calls itself, or else its kind
 * @param told which version they are made from, and since when it stands
 * @param length how many slides there are, or how long it takes to read
 * @param pdf where they are on paper
 */
public record SlidesPage(
        Handout handout, Link document, String title, String told, List<Slide> slides, String length, String pdf) {

    /**
     * One slide.
     *
     * @param from the section that it is made from
     * @param empty what is said where nothing of it is written; empty where something is
     */
    public record Slide(int number, String title, String from, List<Group> groups, String empty) {}

    /** @param heading what these are for; empty where they are for nothing else */
    public record Group(String heading, List<Row> rows) {}

    /** A row, with what it says besides. */
    public record Row(String title, List<DocumentPage.Fact> facts) {}
}
