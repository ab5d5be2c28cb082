package org.reachable.work.boards;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.board.BoardRow;
import org.reachable.engine.board.BoardStep;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.Standing;

/**
 * A child on a board before their row is told: what puts all of them in order.
 *
 * @param isIncomplete whether nothing is next, it is nobody's, or nobody said by when
 * @param isIn whether they are in the board's state now, and not only lately out of it or asked about
 * @param isOver whether they are out of the board's state, and nothing of it waits
 * @param owner whose the next step is; null where nobody's, or that is not known of a past day
 * @param group what they stand together with; empty where by time left
 */
record BoardMember(
        PersonId child,
        boolean isIncomplete,
        boolean isIn,
        boolean isOver,
        @Nullable Instant respondBy,
        @Nullable Instant since,
        @Nullable UUID owner,
        String group) {

    /** Whoever has nothing next comes first, then whoever is in it now, each by time left; never by how bad it is. */
    static final Comparator<BoardMember> IN_ORDER = Comparator.comparing(BoardMember::group)
            .thenComparing(member -> !member.isIncomplete())
            .thenComparing(member -> !member.isIn())
            .thenComparing(BoardMember::isOver)
            .thenComparing(BoardMember::respondBy, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BoardMember::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(member -> member.child().toString());

    static BoardMember of(Standing standing) {
        Standing.Next next = standing.next();
        return new BoardMember(
                standing.child(),
                standing.isIncomplete(),
                standing.isIn(),
                !standing.isIn() && next == null,
                next == null ? null : next.respondBy(),
                next == null ? standing.began() : next.raisedAt(),
                next == null ? null : next.practitioner(),
                "");
    }

    /** As it was known on a past day: of whom it was asked then is a duty, and no name. */
    static BoardMember of(BoardRead read) {
        BoardRow row = read.row();
        BoardStep step = row.soonest();
        return new BoardMember(
                read.child().id(),
                row.isIncomplete(),
                row.isIn(),
                !row.isIn() && step == null,
                step == null ? null : step.respondBy(),
                step == null ? row.began() : step.raisedAt(),
                null,
                "");
    }

    BoardMember in(String other) {
        return new BoardMember(child, isIncomplete, isIn, isOver, respondBy, since, owner, other);
    }
}
