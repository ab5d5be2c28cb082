package org.reachable.demonstration;

import java.time.Instant;
import java.util.Optional;

/** What people of the demonstration do from the pages themselves, each at its own time. It needs the pages to be served. */
public interface ByHand {

    /** When somebody does something next, after this time and no later than that; empty where nobody does. */
    Optional<Instant> next(Instant after, Instant until);

    /** Does what is done at this time, which it is now. */
    void doAt(Instant time);
}
