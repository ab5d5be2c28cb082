package org.reachable.work.documents;

import java.util.List;

/**
 * The words of a copy, as whoever it is for reads them. They stay as they were when it was made.
 *
 * @param title what the document is called
 * @param stands which version of it, and since when that stands
 * @param parts its parts, each under a heading
 */
public record CopyWords(String title, String stands, List<Part> parts) {

    /** What stands under a heading. */
    public record Part(String heading, List<Row> rows) {}

    /** A row: what it is, and what it says besides. */
    public record Row(String title, List<Line> lines) {}

    /** A word and what it says. */
    public record Line(String key, String value) {

        String words() {
            return key + ": " + value;
        }
    }
}
