package org.reachable.practice.goodpractice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * Something that helped a child.
 *
 * @param words what was done
 * @param difference what is different for the child because of it
 * @param whom whose work it was; null where nobody is named
 * @param by who wrote it down, as rows call them
 * @param state in the place of what it stands, and whether it was taken back
 */
record GoodPractice(
        UUID id,
        PersonId child,
        String words,
        String difference,
        @Nullable UUID whom,
        String by,
        Instant at,
        State state) {

    /**
     * How it came to stand, or to stand no more.
     *
     * @param replaces the earlier words that it puts right; null where it is the first
     * @param replaced whether later words put it right
     * @param ended by whom it was taken back, when and why; null where it was not
     * @param mine whether the reader may put it right and take it back
     */
    record State(
            @Nullable UUID replaces,
            boolean replaced,
            @Nullable Ended ended,
            boolean mine) {}

    /** What took it back. */
    record Ended(String because, String by, Instant at) {}

    boolean stands() {
        return !state.replaced() && state.ended() == null;
    }
}
