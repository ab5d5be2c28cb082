package org.reachable.work.contributions;

import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;

/** What waits besides the children of a board, and is in nobody's story: a line above the board, and the way there. */
public interface BoardLine extends Contribution {

    /** @param board the code of the board */
    Optional<Link> line(Actor actor, String board);
}
