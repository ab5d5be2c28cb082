package org.reachable.work.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;

/**
 * One figure, by month, and what one month is split into. No person and no child is in it.
 *
 * @param top what it is, and what its numbers mean
 * @param charts a drawing of each line: the same numbers as the table's
 * @param months the table; null where there is no edition yet
 * @param splits of one month; null where there are none
 * @param means what the columns of the files say
 * @param files where it can be taken away
 */
public record FigurePage(
        Top top,
        List<Chart> charts,
        @Nullable Table months,
        @Nullable Splits splits,
        List<SummaryRow> means,
        List<Link> files) {

    /**
     * What it is.
     *
     * @param when as of which day its numbers are, and when there are others
     * @param rounded that they are rounded, and why
     * @param otherwise months in which it was defined otherwise; empty where there are none
     */
    public record Top(String title, String href, String definition, String when, String rounded, String otherwise) {}

    /** What one month is split into: which month, and a table for each split. */
    public record Splits(Field month, List<Choice> months, String title, List<Table> tables, String notHeld) {}
}
