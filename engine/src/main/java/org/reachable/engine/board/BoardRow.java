package org.reachable.engine.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One child on a board.
 *
 * @param child what entries call them
 * @param isIn whether they are in the board's state, and not only lately out of it
 * @param began since when they stand there; null where that is not told
 * @param how for how long: "11 days"; empty where the board is about no state
 * @param since since when: "since 6 June"
 * @param cells what is said of them, a list of lines for each column
 * @param steps what is next: danger first, then the soonest due
 * @param agencies how many agencies wrote lately of what the board counts for whom it puts above; 0 where it puts nobody there
 */
public record BoardRow(
        String child,
        boolean isIn,
        @Nullable Instant began,
        String how,
        String since,
        List<List<String>> cells,
        List<BoardStep> steps,
        int agencies) {

    /**
     * Whoever has nothing next comes first, then whoever is in it now, then who is out of it and waits still, each by time left; never by
     * how bad it is. Where nothing waits any more they stand last.
     */
    public static final Comparator<BoardRow> BY_TIME_LEFT = Comparator.comparing((BoardRow row) -> !row.isIncomplete())
            .thenComparing(row -> !row.isIn())
            .thenComparing(row -> row.steps().isEmpty())
            .thenComparing(BoardRow::soonest, Comparator.nullsLast(BoardStep.SOONEST))
            .thenComparing(BoardRow::began, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BoardRow::child);

    /** What the row leads with; null where nothing is next. */
    public @Nullable BoardStep step() {
        return steps.isEmpty() ? null : steps.getFirst();
    }

    /** What is soonest due, by which the row has its place; null where nothing is next. */
    public @Nullable BoardStep soonest() {
        return steps.stream().min(BoardStep.SOONEST).orElse(null);
    }

    /** Whether nothing is next while they are in it, or nobody said by when. */
    public boolean isIncomplete() {
        BoardStep next = soonest();
        return next == null ? isIn : next.respondBy() == null;
    }
}
