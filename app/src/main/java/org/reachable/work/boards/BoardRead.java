package org.reachable.work.boards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Sight;
import org.reachable.engine.board.BoardChange;
import org.reachable.engine.board.BoardRow;
import org.reachable.engine.board.BoardStep;
import org.reachable.records.people.Person;
import org.reachable.watch.Asked;

/**
 * What a board says of a child to one reader.
 *
 * @param home where the child lives then, in a few words; empty where the reader is told none
 * @param sight how much of the record they may be shown
 * @param isListed whether what they may read puts the child there
 * @param change what is otherwise than a week before; null where nothing is, or that is not told
 * @param asked what is behind its steps
 * @param reported what would end it and is only reported, and where the child was seen meanwhile; empty where nothing was
 */
record BoardRead(
        Person child,
        String home,
        Sight sight,
        BoardRow row,
        boolean isListed,
        @Nullable BoardChange change,
        List<Asked> asked,
        String reported) {

    /** What was asked with a step; null where it is not told. */
    @Nullable
    Asked asked(BoardStep step) {
        return asked.stream()
                .filter(one -> one.finding().id().equals(step.finding()))
                .findFirst()
                .orElse(null);
    }
}
