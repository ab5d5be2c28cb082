package org.reachable.work.figures;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.figure.FigureKind;
import org.reachable.engine.figure.FigureKind.Line;
import org.reachable.engine.figure.FigureKind.Split;
import org.reachable.engine.figure.FigureKinds;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Counted;
import org.reachable.watch.FigureCounts;
import org.reachable.work.figures.Edition.Cell;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the editions of each month once, a day after its end, as it was known at its end; and hands them out. What became known later
 * is in none. Of months before the first entry came, nobody here knew anything, and there is none.
 */
@Component
class Editions {

    static final int MONTHS = 12;

    /** What is written down in the last hour of a month is folded by then. */
    private static final Duration AFTER_ITS_END = Duration.ofDays(1);

    private final FigureKinds kinds;
    private final FigureCounts counts;
    private final Groups groups;
    private final EditionStore store;
    private final Transactions transactions;
    private final Partnership partnership;
    private final Clock clock;
    private final Rounding rounding = new Rounding(new SecureRandom());

    Editions(
            FigureKinds kinds,
            FigureCounts counts,
            Groups groups,
            EditionStore store,
            Transactions transactions,
            Partnership partnership,
            Clock clock) {
        this.kinds = kinds;
        this.counts = counts;
        this.groups = groups;
        this.store = store;
        this.transactions = transactions;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** The last month of which there is an edition, or is one as soon as it is made. */
    YearMonth last() {
        return month(clock.instant().minus(AFTER_ITS_END)).minusMonths(1);
    }

    /** On which day the edition after the last is made. */
    Instant next() {
        return beginning(last().plusMonths(2)).plus(AFTER_ITS_END);
    }

    /** The editions of a figure, of the last twelve months; of all figures where none is named. */
    List<Edition> latest(@Nullable String figure) {
        return partnership
                .id()
                .map(here -> store.since(here, figure, last().minusMonths(MONTHS - 1L)))
                .orElse(List.of());
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void makeWhatIsDue() {
        UUID here = partnership.id().orElse(null);
        if (here == null) {
            return;
        }
        YearMonth last = last();
        transactions
                .beside("figures", () -> store.firstKnown(here))
                .map(Editions::month)
                .map(first -> Collections.max(List.of(first, last.minusMonths(MONTHS - 1L))))
                .ifPresent(from -> make(here, from, last));
    }

    /** Makes those of a month that are not made yet. */
    void make(UUID here, YearMonth month) {
        make(here, month, month);
    }

    /** Which there are is asked once; of two who make the same one, the first one's stays. */
    private void make(UUID here, YearMonth from, YearMonth last) {
        Map<YearMonth, Set<String>> made = transactions.beside("figures", () -> store.made(here, from));
        for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth of = month;
            for (FigureKind kind : kinds.kinds()) {
                if (!made.getOrDefault(of, Set.of()).contains(kind.code())) {
                    transactions.beside("figures", () -> {
                        store.keep(here, kind.code(), of, kind.definition(), numbers(kind, of));
                        return true;
                    });
                }
            }
        }
    }

    private Map<Cell, Integer> numbers(FigureKind kind, YearMonth month) {
        List<Counted> counted = counts.counted(kind, beginning(month), beginning(month.plusMonths(1)));
        Map<Cell, Integer> numbers = new HashMap<>();
        for (Line line : kind.lines()) {
            numbers.putAll(rounded(
                    kind,
                    line,
                    counted.stream()
                            .filter(one -> one.line().equals(line.code()))
                            .toList()));
        }
        return numbers;
    }

    /** A line with its splits: they add up to each other, and so are rounded together. */
    private Map<Cell, Integer> rounded(FigureKind kind, Line line, List<Counted> counted) {
        List<List<Cell>> cells = new ArrayList<>(List.of(List.of(Cell.whole(line.code()))));
        kind.splits().forEach(split -> cells.add(cells(kind, split, line)));
        int[][] exact = new int[cells.size()][];
        exact[0] = new int[] {counted.stream().mapToInt(Counted::number).sum()};
        for (int row = 1; row < exact.length; row++) {
            exact[row] = ofGroups(cells.get(row), row - 1, counted);
        }
        Map<Cell, Integer> numbers = new HashMap<>();
        rounding.of(exact)
                .ifPresentOrElse(
                        published -> {
                            for (int row = 0; row < published.length; row++) {
                                for (int at = 0; at < published[row].length; at++) {
                                    numbers.put(cells.get(row).get(at), published[row][at]);
                                }
                            }
                        },
                        () -> numbers.put(Cell.whole(line.code()), Rounding.nearest(exact[0][0])));
        return numbers;
    }

    /** How many are of each group; whoever is of none that there is, is of those of whom it is not known. */
    private static int[] ofGroups(List<Cell> cells, int split, List<Counted> counted) {
        List<String> codes = cells.stream().map(Cell::group).toList();
        int[] numbers = new int[codes.size()];
        for (Counted one : counted) {
            int at = codes.indexOf(one.groups().get(split));
            numbers[at < 0 ? codes.indexOf(FigureCounts.NOT_KNOWN) : at] += one.number();
        }
        return numbers;
    }

    private List<Cell> cells(FigureKind kind, Split split, Line line) {
        return groups.codes(kind, split).stream()
                .map(group -> new Cell(Edition.code(split), group, line.code()))
                .toList();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(LondonTime.dateOf(at));
    }

    private static Instant beginning(YearMonth month) {
        return LondonTime.at(month.atDay(1).atStartOfDay());
    }
}
