package org.reachable.work.figures;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.figure.FigureKind;
import org.reachable.engine.figure.FigureKind.Line;
import org.reachable.engine.figure.FigureKinds;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.springframework.stereotype.Component;

/**
 * The last four quarters of a figure, from its editions: of a quarter of which a month has none nothing is said, nor of a month in
 * which it was defined otherwise.
 */
@Component
public class LivingSeries {

    static final String ROUNDED =
            "Three months together, each rounded to five by itself. 0 can be one or two in a month.";

    private static final int QUARTERS = 4;
    private static final int A_QUARTER = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private final FigureKinds kinds;
    private final Editions editions;

    LivingSeries(FigureKinds kinds, Editions editions) {
        this.kinds = kinds;
        this.editions = editions;
    }

    /** Empty where there is no such figure, or no edition of a whole quarter yet. */
    public Optional<Series> of(String figure) {
        return kinds.kind(figure).flatMap(this::of);
    }

    private Optional<Series> of(FigureKind kind) {
        Map<YearMonth, Edition> made = editions.latest(kind.code()).stream()
                .filter(edition -> edition.definition().equals(kind.definition()))
                .collect(Collectors.toMap(Edition::month, Function.identity()));
        List<List<Edition>> quarters = made.keySet().stream().max(YearMonth::compareTo).stream()
                .flatMap(LivingSeries::ends)
                .map(end -> of(end, made))
                .filter(quarter -> quarter.size() == A_QUARTER)
                .toList();
        return quarters.isEmpty()
                ? Optional.empty()
                : Optional.of(new Series(
                        new Link(kind.title(), FigurePages.AT + "/" + kind.code()), table(kind, quarters), ROUNDED));
    }

    /** The last months of as many quarters, the last of which ends with this one; the first first. */
    private static Stream<YearMonth> ends(YearMonth last) {
        return Stream.iterate(last.minusMonths((QUARTERS - 1L) * A_QUARTER), end -> end.plusMonths(A_QUARTER))
                .limit(QUARTERS);
    }

    private static List<Edition> of(YearMonth end, Map<YearMonth, Edition> made) {
        return Stream.iterate(end.minusMonths(A_QUARTER - 1L), month -> month.plusMonths(1))
                .limit(A_QUARTER)
                .map(made::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Table table(FigureKind kind, List<List<Edition>> quarters) {
        return new Table(
                "%s by quarter: %s".formatted(kind.title(), kind.unit()),
                Stream.concat(
                                Stream.of(Cell.of("Quarter")),
                                quarters.stream().map(LivingSeries::name).map(Cell::number))
                        .toList(),
                kind.lines().stream()
                        .map(line -> Stream.concat(
                                        Stream.of(Cell.of(
                                                kind.lines().size() == 1 ? Capital.of(kind.unit()) : line.title())),
                                        quarters.stream().map(quarter -> Cell.number(number(quarter, line))))
                                .toList())
                        .toList(),
                true);
    }

    private static String name(List<Edition> quarter) {
        YearMonth first = quarter.getFirst().month();
        YearMonth last = quarter.getLast().month();
        return "%s to %s"
                .formatted(
                        (first.getYear() == last.getYear() ? MONTH : WITH_YEAR).format(first), WITH_YEAR.format(last));
    }

    private static String number(List<Edition> quarter, Line line) {
        var cell = Edition.Cell.whole(line.code());
        return quarter.stream().allMatch(edition -> edition.numbers().containsKey(cell))
                ? "%,d"
                        .formatted(quarter.stream()
                                .mapToInt(edition -> edition.numbers().getOrDefault(cell, 0))
                                .sum())
                : "Not shown";
    }
}
