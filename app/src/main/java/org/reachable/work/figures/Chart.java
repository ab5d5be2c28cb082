package org.reachable.work.figures;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a figure as bars, a month each. It is drawn on the same scale as the other lines of its figure, so that bars can be compared;
 * and its number stands on each, so that nobody reads them off.
 *
 * @param says what it shows, for whoever hears it: the table below has the same numbers
 */
public record Chart(String title, String says, int width, int height, int ground, List<Bar> bars) {

    private static final int A_MONTH = 36;
    private static final int A_BAR = 24;
    private static final int TALLEST = 64;
    private static final int ABOVE = 20;
    private static final int BELOW = 34;

    /** What a bar says, on it and under it. A month without an edition is a dash, and no bar. */
    public record Bar(int x, int y, int width, int height, String number, String month, String year) {

        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * Draws a line.
     *
     * @param numbers of each month; null where it is not there
     * @param most the greatest number of any line of the figure
     */
    static Chart of(String title, List<YearMonth> months, List<@Nullable Integer> numbers, int most) {
        int ground = ABOVE + TALLEST;
        return new Chart(
                title,
                title + " by month, as bars. The table below has the same numbers.",
                months.size() * A_MONTH,
                ground + BELOW,
                ground,
                IntStream.range(0, months.size())
                        .mapToObj(at -> bar(at, months.get(at), numbers.get(at), most, ground))
                        .toList());
    }

    private static Bar bar(int at, YearMonth month, @Nullable Integer number, int most, int ground) {
        int height = number == null || most == 0 ? 0 : Math.round((float) TALLEST * number / most);
        return new Bar(
                at * A_MONTH + (A_MONTH - A_BAR) / 2,
                ground - height,
                A_BAR,
                height,
                number == null ? "–" : "%,d".formatted(number),
                month.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK).substring(0, 3),
                at == 0 || month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : "");
    }
}
