package org.reachable.engine.board;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise on a row than a week before, as it was known then.
 *
 * @param what of which kind
 * @param before when it was due then; null where nothing was, or no date moved
 */
public record BoardChange(What what, @Nullable Instant before) {

    /** What kinds of change are told. */
    public enum What {
        /** The child was not on the board. */
        CAME,
        /** What is next is the same, and due at another time. */
        DATE_MOVED,
        /** Something else is next. */
        NEXT_STEP
    }

    /**
     * What became otherwise; empty where nothing did.
     *
     * @param stood whether the child was on the board then
     * @param was what was next then; null where nothing was
     */
    public static Optional<BoardChange> between(boolean stood, @Nullable BoardStep was, BoardRow now) {
        if (!stood) {
            return Optional.of(new BoardChange(What.CAME, null));
        }
        BoardStep is = now.step();
        if (was == null || is == null) {
            return was == is ? Optional.empty() : Optional.of(new BoardChange(What.NEXT_STEP, null));
        }
        if (!was.finding().equals(is.finding())) {
            return Optional.of(new BoardChange(What.NEXT_STEP, null));
        }
        return Objects.equals(was.respondBy(), is.respondBy())
                ? Optional.empty()
                : Optional.of(new BoardChange(What.DATE_MOVED, was.respondBy()));
    }
}
