package org.reachable.work.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.reachable.engine.figure.FigureKind.Split;

/**
 * What a figure said of a month, rounded, as it was known at its end.
 *
 * @param definition what was counted, as the policy had it then
 * @param numbers each cell's; one that is not there is not shown
 */
record Edition(String figure, YearMonth month, String definition, Instant made, Map<Cell, Integer> numbers) {

    /** As the whole is called among the splits. */
    static final String WHOLE = "";

    /**
     * One number's place.
     *
     * @param split the split's code; {@link #WHOLE} where the line is not split
     * @param group of the split; empty where it is the whole, and where the record does not say
     */
    record Cell(String split, String group, String line) {

        static Cell whole(String line) {
            return new Cell(WHOLE, "", line);
        }
    }

    /** As a split is called in an edition: by what it splits, so that another title is no other split. */
    static String code(Split split) {
        String by = split.by().name().toLowerCase(Locale.ROOT);
        return split.spell().isEmpty() ? by : by + ":" + split.spell();
    }
}
