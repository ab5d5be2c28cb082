package org.reachable.foundation.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows to compare. On a narrow screen it scrolls by itself, and the page does not.
 *
 * @param caption what it shows
 * @param head the columns
 * @param rows as many cells each as there are columns
 * @param rowsAreNamed whether the first cell names its row
 */
public record Table(String caption, List<Cell> head, List<List<Cell>> rows, boolean rowsAreNamed) {

    /**
     * One cell.
     *
     * @param text what it says; never empty: what is not known says so
     * @param href where it leads, if anywhere
     * @param number whether it stands under others to be compared as a number
     */
    public record Cell(String text, @Nullable String href, boolean number) {

        public static Cell of(String text) {
            return new Cell(text, null, false);
        }

        public static Cell number(long value) {
            return number("%,d".formatted(value));
        }

        public static Cell number(String text) {
            return new Cell(text, null, true);
        }

        public static Cell link(String text, String href) {
            return new Cell(text, href, false);
        }
    }
}
