package org.reachable.engine.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;

/** A board as a table to take away: the same columns from a database and from files. */
public final class BoardTable {

    /** What every board has a column of, whatever its own are. */
    static final Set<String> OF_EVERY_BOARD = Set.of(
            "By when",
            "Child",
            "How long",
            "Since",
            "Next step",
            "Asked of",
            "Owner",
            "Since a week before",
            "As known on");

    /** What stands where nothing is next. */
    public static final String NOTHING_NEXT = "No next step, no owner, no date.";

    private BoardTable() {}

    /** The heading. */
    public static List<String> head(BoardKind kind) {
        List<String> head = new ArrayList<>(List.of("By when", "Child"));
        if (!kind.lists().spells().isEmpty()) {
            head.addAll(List.of("How long", "Since"));
        }
        kind.columns().forEach(column -> head.add(column.title()));
        head.addAll(List.of("Next step", "Asked of", "Owner", "Since a week before", "As known on"));
        return List.copyOf(head);
    }

    /**
     * One row.
     *
     * @param child what the reader calls them
     * @param owner whose the next step is, by name; empty where nobody's or from files
     * @param roles plain names of roles
     * @param change what is otherwise than a week before; null where nothing is, or that is not told
     * @param at as known when: whoever takes the table away reads its day (ISO 8601) in each row
     */
    public static List<String> cells(
            BoardKind kind,
            BoardRow row,
            String child,
            String owner,
            Map<String, String> roles,
            @Nullable BoardChange change,
            Instant at) {
        BoardStep next = row.step();
        List<String> cells = new ArrayList<>(List.of(
                Optional.ofNullable(next)
                        .map(BoardStep::respondBy)
                        .map(LondonTime::withOffset)
                        .orElse(""),
                child));
        if (!kind.lists().spells().isEmpty()) {
            cells.addAll(List.of(row.how(), row.since()));
        }
        row.cells().forEach(lines -> cells.add(String.join("; ", lines)));
        cells.addAll(List.of(
                next == null ? row.isIncomplete() ? NOTHING_NEXT : "" : next.ask(),
                next == null ? "" : roles.getOrDefault(next.owner(), next.owner()),
                owner,
                change == null ? "" : inWords(change, at),
                LondonTime.dateOf(at).toString()));
        return List.copyOf(cells);
    }

    /** A change in a few words. */
    public static String inWords(BoardChange change, Instant at) {
        return switch (change.what()) {
            case CAME -> "New on the board";
            case NEXT_STEP -> "Another next step";
            case DATE_MOVED ->
                Stream.ofNullable(change.before())
                        .map(before -> "The date moved: it was " + BoardWords.day(before, at))
                        .findFirst()
                        .orElse("A date was set");
        };
    }
}
