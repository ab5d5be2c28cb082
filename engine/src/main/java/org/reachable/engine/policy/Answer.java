package org.reachable.engine.policy;

import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;

/**
 * One way a finding is answered. An entry that names the finding itself always answers it.
 *
 * @param by the entries that can answer; {@link Match#NOTHING} only with {@link Link#REACHED}
 * @param link how the answering entry belongs to the finding
 * @param same for {@link Link#SAME} and {@link Link#LATER}, what the two must have in common
 * @param attribute for {@link Link#COMPLETES}, the attribute that says what is done, else empty
 * @param quantity for {@link Link#COMPLETES}, the attribute of the trigger that says how many there are to do
 * @param reachingBack for {@link Link#AFTER}, how long before the trigger an answer may have happened
 * @param within for {@link Link#AFTER}, how long after the trigger happened an answer may have; null for any time
 * @param orBlank for {@link Link#SAME} and {@link Link#LATER}, true where one that became known after the trigger
 *     answers it too if either leaves the attribute blank
 * @param part where a finding needs several answers, which of them this one is
 */
public record Answer(
        Match by,
        Link link,
        @Nullable Key same,
        String attribute,
        String quantity,
        @Nullable Span reachingBack,
        @Nullable Span within,
        boolean orBlank,
        String part) {

    /** How an answering entry belongs to the finding it answers. */
    public enum Link {
        /** It names the trigger, or another entry the finding cites. */
        NAMES,
        /** It has the trigger's value of an attribute (an episode's number), whichever was written first. */
        SAME,
        /** As {@link #SAME}, and it became known after the trigger did. */
        LATER,
        /** It became known after the trigger did. */
        AFTER,
        /** It says that so many of the trigger's actions are done; all of them done answers. */
        COMPLETES,
        /** The trigger itself reached another agency. */
        REACHED
    }
}
