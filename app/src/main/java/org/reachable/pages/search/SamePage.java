package org.reachable.pages.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * Two records beside each other.
 *
 * @param href where this is
 * @param stands where it stands
 * @param asked what is asked of them; null where they may not, or said so themselves
 * @param done what the reader has just done; null for nothing
 */
public record SamePage(
        String href,
        Side one,
        Side other,
        List<Row> rows,
        Standing stands,
        @Nullable Asked asked,
        @Nullable String done) {

    /**
     * Where it stands with them.
     *
     * @param linked whether they count as one person's
     * @param said who said what of them, and what it waits for
     * @param maySay whether the reader may say so
     */
    public record Standing(boolean linked, List<Line> said, boolean maySay) {}

    /**
     * One thing that was said.
     *
     * @param because why, in the words of whoever said it; null where that is not for the reader
     * @param takeBack what takes it back, of the reader's own; null for others'
     */
    public record Line(
            String words,
            @Nullable String because,
            @Nullable String takeBack) {}

    /**
     * What is asked.
     *
     * @param agreeing the word that the reader would agree with; null where they would say it first
     * @param why the reason
     * @param kept whose reference stands; null where that is not asked
     * @param button what it does
     */
    public record Asked(
            @Nullable String agreeing, Field why, @Nullable Field kept, String button) {}

    /** One record. */
    public record Side(String id, String name, String href) {}

    /** What both say of one thing. */
    public record Row(String what, String one, String other, String same) {}

    public List<Problem> problems() {
        if (asked == null) {
            return List.of();
        }
        Field kept = asked.kept();
        return (kept == null ? Problem.of(asked.why()) : Problem.of(kept, asked.why())).toList();
    }
}
