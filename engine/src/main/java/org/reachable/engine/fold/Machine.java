package org.reachable.engine.fold;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anything that finds things as time goes on: one child's story, or one shared thing's. */
public interface Machine {

    /** Every finding so far, in the order they were first raised. */
    List<Ask> asks();

    /** Lets clocks run to the instant, those that end at it included. */
    void advanceTo(Instant instant);

    /** The next instant at which something changes with no new entry; null where nothing will. */
    @Nullable
    Instant nextChangeAt();
}
