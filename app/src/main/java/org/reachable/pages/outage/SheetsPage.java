package org.reachable.pages.outage;

import java.util.List;
import java.util.stream.Stream;
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
 * @param done typed in, or spoiled
 * @param collecting the form that says which were written on
 * @param notice what came of something done just now
 */
public record SheetsPage(
        String href,
        String label,
        String made,
        String summary,
        Waits waiting,
        List<Done> done,
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
     * The sheets that wait.
     *
     * @param whyNot why the reader may not say what became of them; empty where they may
     */
    public record Waits(List<Waiting> sheets, String whyNot) {}

    /**
     * A sheet that waits.
     *
     * @param said who said that it was written on, and when
     * @param type where it is typed in
     * @param because why nothing on it is needed
     */
    public record Waiting(String label, String sheet, String said, String type, Field because) {}

    /**
     * A sheet that waits no longer.
     *
     * @param words what became of it
     * @param back its number, where it can be brought back; null where it was typed in
     */
    public record Done(String words, String label, @Nullable String back) {}

    public List<Problem> problems() {
        return Stream.concat(
                        Problem.of(collecting.again()),
                        Problem.of(
                                waiting.sheets().stream().map(Waiting::because).toArray(Field[]::new)))
                .toList();
    }
}
