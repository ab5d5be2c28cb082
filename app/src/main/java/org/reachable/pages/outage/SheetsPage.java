package org.reachable.pages.outage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The sheets of one pack: which were written on, and which of those have been typed in.
 *
 * @param href where the page is
 * @param made when the pack was made
 * @param summary how many wait, in words
 * @param waiting written on, and not typed in
 * @param done typed in, or spoiled, in words
 * @param collecting the form that says which were written on
 * @param notice what came of something done just now
 */
public record SheetsPage(
        String href,
        String label,
        String made,
        String summary,
        List<Waiting> waiting,
        List<String> done,
        Collecting collecting,
        @Nullable String notice) {

    /**
     * The form that says which were written on.
     *
     * @param untouched those of which nothing was said
     * @param tick the question which of them were written on
     * @param again those that were printed once more
     */
    public record Collecting(List<Choice> untouched, Field tick, Field again) {}

    /**
     * A sheet that waits.
     *
     * @param said who said that it was written on, and when
     * @param type where it is typed in
     */
    public record Waiting(String label, String sheet, String said, String type) {}

    public List<Problem> problems() {
        return Problem.of(collecting.again()).toList();
    }
}
