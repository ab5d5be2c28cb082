package org.reachable.pages.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.form.WordsToAvoid.Nudge;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * What will be saved, to be looked at once more.
 *
 * @param href where the draft is
 * @param version what the writer sees of it
 * @param rows what was answered
 * @param reach whom it reaches
 * @param paper what is to be known of something that was written on paper first; null of anything else
 * @param nudges words that may be said better
 * @param refused why it was not saved, and how to mend it; null before it is tried
 */
public record CheckPage(
        String href,
        int version,
        String child,
        List<SummaryRow> rows,
        Reach reach,
        @Nullable Paper paper,
        List<Nudge> nudges,
        @Nullable String refused) {

    /**
     * Something that was written on paper first.
     *
     * @param clocks from when every clock counts, and what has run out since
     * @param typed that the sheet was typed in before, by whom and when; empty where it was not
     * @param alike what stands in the record already and may be the same
     */
    public record Paper(String clocks, String typed, List<Link> alike) {}
}
