package org.reachable.work.figures;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.figure.FigureKind;
import org.reachable.engine.figure.FigureKind.Line;
import org.reachable.engine.figure.FigureKind.Split;
import org.reachable.engine.figure.FigureKinds;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.springframework.stereotype.Component;

/** Puts figures together as pages, from editions alone. */
@Component
class FigurePages {

    static final String AT = "/figures";

    static final String ROUNDED =
            "Rounded: each number to five by itself, so that no single child can be made out. Nearly always it is the "
                    + "nearest five, and it is never five or more away. So numbers do not add up, and 0 can be one or two.";

    private static final String NOT_HELD =
            "By sex, ethnicity or disability nothing can be told apart yet: the record does not hold them.";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final FigureKinds kinds;
    private final Editions editions;
    private final Groups groups;

    FigurePages(FigureKinds kinds, Editions editions, Groups groups) {
        this.kinds = kinds;
        this.editions = editions;
        this.groups = groups;
    }

    static String name(YearMonth month) {
        return MONTH.format(month);
    }

    FiguresPage all() {
        Map<String, Edition> newest = new HashMap<>();
        editions.latest(null).forEach(edition -> newest.put(edition.figure(), edition));
        return new FiguresPage(
                when(newest.values().stream()
                        .max(Comparator.comparing(Edition::month))
                        .orElse(null)),
                ROUNDED,
                kinds.kinds().stream()
                        .map(kind -> new FiguresPage.Row(
                                new Link(kind.title(), AT + "/" + kind.code()),
                                kind.definition(),
                                latest(kind, newest.get(kind.code()))))
                        .toList(),
                files(""));
    }

    private static List<String> latest(FigureKind kind, @Nullable Edition edition) {
        return edition == null
                ? List.of()
                : kind.lines().stream()
                        .map(line -> "%s %s"
                                .formatted(
                                        number(edition, Edition.Cell.whole(line.code())),
                                        kind.lines().size() == 1
                                                ? kind.unit()
                                                : line.title().substring(0, 1).toLowerCase(Locale.UK)
                                                        + line.title().substring(1)))
                        .toList();
    }

    private String when(@Nullable Edition newest) {
        return newest == null
                ? "The first edition is made on %s. It counts what happens this month, as it is known at the end of it."
                        .formatted(Dates.date(Dates.day(editions.next())))
                : "Of the whole partnership, as each month was known at its end. What became known later is added to none. The newest edition is of %s, made on %s; the next is made on %s."
                        .formatted(
                                name(newest.month()),
                                Dates.date(Dates.day(newest.made())),
                                Dates.date(Dates.day(editions.next())));
    }

    /** One figure, with the splits of a month; of the newest where there is no edition of that one. */
    FigurePage page(FigureKind kind, @Nullable String month) {
        List<Edition> all = editions.latest(kind.code());
        Edition newest = all.isEmpty() ? null : all.getLast();
        return new FigurePage(
                new FigurePage.Top(
                        kind.title(),
                        AT + "/" + kind.code(),
                        kind.definition(),
                        when(newest),
                        newest == null ? "" : ROUNDED,
                        otherwise(kind, all)),
                charts(kind, all),
                newest == null ? null : months(kind, all),
                newest == null
                        ? null
                        : splits(
                                kind,
                                all,
                                all.stream()
                                        .filter(edition ->
                                                edition.month().toString().equals(month))
                                        .findFirst()
                                        .orElse(newest)),
                FigureFiles.COLUMNS.entrySet().stream()
                        .map(column -> SummaryRow.of(column.getKey(), column.getValue()))
                        .toList(),
                files("?figure=" + kind.code()));
    }

    private static List<Link> files(String which) {
        return List.of(
                new Link("Table (CSV)", AT + ".csv" + which),
                new Link("With what each column says (JSON)", AT + ".json" + which));
    }

    private static String otherwise(FigureKind kind, List<Edition> all) {
        List<String> others = all.stream()
                .filter(edition -> !edition.definition().equals(kind.definition()))
                .map(edition -> name(edition.month()))
                .toList();
        return others.isEmpty()
                ? ""
                : "In these months it was defined otherwise, so do not compare them: %s. The files say how."
                        .formatted(String.join(", ", others));
    }

    private static List<Chart> charts(FigureKind kind, List<Edition> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        YearMonth first = all.getFirst().month();
        List<YearMonth> months = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(Editions.MONTHS)
                .filter(month -> !month.isAfter(all.getLast().month()))
                .toList();
        Map<YearMonth, Edition> by = all.stream().collect(Collectors.toMap(Edition::month, edition -> edition));
        Map<Line, List<@Nullable Integer>> numbers = new HashMap<>();
        for (Line line : kind.lines()) {
            List<@Nullable Integer> ofLine = new ArrayList<>();
            for (YearMonth month : months) {
                Edition edition = by.get(month);
                ofLine.add(edition == null ? null : edition.numbers().get(Edition.Cell.whole(line.code())));
            }
            numbers.put(line, ofLine);
        }
        int most = numbers.values().stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return kind.lines().stream()
                .map(line -> Chart.of(line.title(), months, numbers.getOrDefault(line, List.of()), most))
                .toList();
    }

    private static Table months(FigureKind kind, List<Edition> all) {
        return new Table(
                "By month: " + kind.unit(),
                head("Month", kind),
                all.stream()
                        .map(edition -> row(name(edition.month()), kind, edition, Edition.WHOLE, ""))
                        .toList(),
                true);
    }

    private static List<Cell> head(String first, FigureKind kind) {
        return Stream.concat(
                        Stream.of(Cell.of(first)),
                        kind.lines().stream().map(Line::title).map(Cell::number))
                .toList();
    }

    private static List<Cell> row(String name, FigureKind kind, Edition edition, String split, String group) {
        return Stream.concat(
                        Stream.of(Cell.of(name)),
                        kind.lines().stream()
                                .map(line -> Cell.number(number(edition, new Edition.Cell(split, group, line.code())))))
                .toList();
    }

    private static String number(Edition edition, Edition.Cell cell) {
        Integer number = edition.numbers().get(cell);
        return number == null ? "Not shown" : "%,d".formatted(number);
    }

    private FigurePage.Splits splits(FigureKind kind, List<Edition> all, Edition chosen) {
        return new FigurePage.Splits(
                Field.of("month", "Which month").withValue(chosen.month().toString()),
                IntStream.range(0, all.size())
                        .mapToObj(at -> all.get(all.size() - 1 - at).month())
                        .map(month -> Choice.of(month.toString(), name(month)))
                        .toList(),
                name(chosen.month()),
                kind.splits().stream()
                        .map(split -> split(kind, chosen, split))
                        .filter(table -> !table.rows().isEmpty())
                        .toList(),
                NOT_HELD);
    }

    private Table split(FigureKind kind, Edition edition, Split split) {
        String code = Edition.code(split);
        Set<String> counted = edition.numbers().keySet().stream()
                .filter(cell -> cell.split().equals(code))
                .map(Edition.Cell::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Table(
                "%s, %s".formatted(split.title(), name(edition.month())),
                head("Group", kind),
                groups.named(split, counted).stream()
                        .map(group -> row(group.words(), kind, edition, code, group.code()))
                        .toList(),
                true);
    }
}
