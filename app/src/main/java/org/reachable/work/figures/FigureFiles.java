package org.reachable.work.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.figure.FigureKind;
import org.reachable.engine.figure.FigureKind.Line;
import org.reachable.engine.figure.FigureKind.Split;
import org.reachable.engine.figure.FigureKinds;
import org.reachable.foundation.govuk.Dates;
import org.reachable.work.figures.Groups.Group;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Editions to take away: a row a number, the same as on the page, each with all that is to be known of it. */
@Component
class FigureFiles {

    /** What each column says. */
    static final Map<String, String> COLUMNS = columns();

    private static final String NOT_KNOWN = "not-known";

    private final FigureKinds kinds;
    private final Editions editions;
    private final Groups groups;
    private final JsonMapper json = JsonMapper.builder().build();

    FigureFiles(FigureKinds kinds, Editions editions, Groups groups) {
        this.kinds = kinds;
        this.editions = editions;
        this.groups = groups;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("figure", "The code of the figure; it stays.");
        columns.put("title", "What people call it.");
        columns.put("definition", "What is counted and in which month, as it was defined when this number was made.");
        columns.put("unit", "Of what the number is so many.");
        columns.put("month", "Which month, as 2022-05.");
        columns.put("line", "The code of what is told apart; “all” where nothing is.");
        columns.put("line_title", "What people call it.");
        columns.put("split", "By what the line is split; empty where the number is the whole line.");
        columns.put(
                "group", "The code of the group; “not-known” where the record does not say, and empty for the whole.");
        columns.put("group_title", "What people call the group.");
        columns.put("number", "How many, rounded. Numbers of one month do not add up.");
        columns.put(
                "rounded_to", "To which multiple each number is rounded by itself: never that far or further away.");
        columns.put("known_until", "The last day of the month. What became known later is not counted.");
        columns.put("made_on", "The day on which this number was made. It is not changed afterwards.");
        return Collections.unmodifiableMap(columns);
    }

    /** The rows of a figure, of all where none is named, under a head. */
    List<List<String>> csv(@Nullable FigureKind one) {
        List<List<String>> rows = new ArrayList<>(List.of(List.copyOf(COLUMNS.keySet())));
        rows(one)
                .forEach(row -> rows.add(COLUMNS.keySet().stream()
                        .map(column -> String.valueOf(row.get(column)))
                        .toList()));
        return rows;
    }

    /** The same with what each column says. */
    byte[] json(@Nullable FigureKind one) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("about", FigurePages.ROUNDED);
        all.put("columns", COLUMNS);
        all.put("rows", rows(one));
        return json.writeValueAsBytes(all);
    }

    private List<Map<String, Object>> rows(@Nullable FigureKind one) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Edition> all = editions.latest(one == null ? null : one.code());
        for (FigureKind kind : one == null ? kinds.kinds() : List.of(one)) {
            all.stream()
                    .filter(edition -> edition.figure().equals(kind.code()))
                    .forEach(edition -> add(rows, kind, edition));
        }
        return rows;
    }

    private void add(List<Map<String, Object>> rows, FigureKind kind, Edition edition) {
        kind.lines().forEach(line -> add(rows, kind, edition, line, Edition.WHOLE, new Group("", "")));
        for (Split split : kind.splits()) {
            String code = Edition.code(split);
            Set<String> counted = edition.numbers().keySet().stream()
                    .filter(cell -> cell.split().equals(code))
                    .map(Edition.Cell::group)
                    .collect(Collectors.toSet());
            for (Group group : groups.named(split, counted)) {
                kind.lines().forEach(line -> add(rows, kind, edition, line, code, group));
            }
        }
    }

    private static void add(
            List<Map<String, Object>> rows, FigureKind kind, Edition edition, Line line, String split, Group group) {
        Integer number = edition.numbers().get(new Edition.Cell(split, group.code(), line.code()));
        if (number == null) {
            return;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("figure", kind.code());
        row.put("title", kind.title());
        row.put("definition", edition.definition());
        row.put("unit", kind.unit());
        row.put("month", edition.month().toString());
        row.put("line", line.code());
        row.put("line_title", line.title());
        row.put("split", split);
        row.put("group", split.isEmpty() || !group.code().isEmpty() ? group.code() : NOT_KNOWN);
        row.put("group_title", group.words());
        row.put("number", number);
        row.put("rounded_to", Rounding.TO);
        row.put("known_until", edition.month().atEndOfMonth().toString());
        row.put("made_on", Dates.day(edition.made()).toString());
        rows.add(row);
    }
}
