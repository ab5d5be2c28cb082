package org.reachable.pages.hindsight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.replay.Replay;
import org.reachable.engine.telling.Chapter;
import org.reachable.engine.telling.ToldEntry;
import org.reachable.engine.telling.ToldFinding;
import org.reachable.engine.telling.ToldReplay;
import org.reachable.engine.telling.WhoKnewMap;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.pages.hindsight.HindsightPage.Line;
import org.reachable.pages.hindsight.HindsightPage.Month;
import org.reachable.pages.hindsight.HindsightPage.Told;

/** The story itself: what became known and what we would have asked, month by month; and who knew what. */
final class StoryTelling {

    private static final String NOT_KNOWN = "not known";

    private StoryTelling() {}

    /** Of one child; nothing that is asked after the last entry is of the story. */
    static Told told(ToldReplay telling, String child, Replay replay) {
        Instant ends = replay.entries().stream()
                .filter(entry -> entry.child().equals(child))
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        List<Month> months = telling.chapters().stream()
                .filter(chapter -> chapter.child().equals(child))
                .map(Chapter::months)
                .flatMap(List::stream)
                .map(month -> new Month(
                        month.title(),
                        Stream.concat(
                                        month.known().stream().map(StoryTelling::known),
                                        month.found().stream()
                                                .filter(ToldFinding::alert)
                                                .filter(found ->
                                                        !found.raisedAt().isAfter(ends))
                                                .map(StoryTelling::asked))
                                .sorted(Comparator.comparing(At::at))
                                .map(At::line)
                                .toList()))
                .filter(month -> !month.lines().isEmpty())
                .toList();
        WhoKnewMap map = telling.map();
        return map == null ? new Told(months, List.of(), "") : new Told(months, knew(map), map.reach());
    }

    private record At(Instant at, Line line) {}

    private static At known(ToldEntry entry) {
        String words = Stream.of(entry.type(), entry.summary(), entry.outcome())
                .filter(part -> !part.isBlank())
                .reduce((one, next) -> one + (one.endsWith(".") ? " " : ". ") + next)
                .orElse("");
        return new At(entry.knownAt(), new Line(Dates.full(entry.knownAt()), entry.agency(), words, false));
    }

    private static At asked(ToldFinding found) {
        return new At(
                found.raisedAt(),
                new Line(Dates.full(found.raisedAt()), found.owner(), found.sentence() + " " + found.ask(), true));
    }

    private static List<Table> knew(WhoKnewMap map) {
        List<Table> tables = new ArrayList<>();
        if (!map.things().isEmpty()) {
            tables.add(new Table(
                    "Things and places, and since when each agency had them",
                    head(List.of("Thing or place", "Could have met", "Met"), map.agencies()),
                    map.things().stream()
                            .map(thing -> cells(List.of(thing.name(), thing.couldHaveMet(), thing.met()), thing.had()))
                            .toList(),
                    true));
        }
        if (!map.pieces().isEmpty()) {
            tables.add(new Table(
                    "Entries behind what we would have asked, and since when each agency had them",
                    head(List.of("Entry"), map.agencies()),
                    map.pieces().stream()
                            .map(piece -> cells(
                                    List.of(piece.ref().name() + ": "
                                            + piece.ref().says()),
                                    piece.had()))
                            .toList(),
                    true));
        }
        return tables;
    }

    private static List<Cell> head(List<String> first, List<String> agencies) {
        return Stream.concat(first.stream(), agencies.stream()).map(Cell::of).toList();
    }

    private static List<Cell> cells(List<String> first, List<String> had) {
        return Stream.concat(first.stream(), had.stream())
                .map(text -> Cell.of(text.isEmpty() ? NOT_KNOWN : text))
                .toList();
    }
}
