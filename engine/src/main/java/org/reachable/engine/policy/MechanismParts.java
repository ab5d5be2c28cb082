package org.reachable.engine.policy;

import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;

/** What the mechanisms are made of: limits, tiers, tallies, parts. */
public interface MechanismParts {

    /**
     * That a moment which nobody answered is over, and what would help now is asked once.
     *
     * @param after how long after it was asked last, at 09:00
     * @param never the triggers of moments that are never over
     * @param helped what, naming the finding once it passed, says what would help now
     */
    record Passing(Span after, Match never, Match helped) {}

    /**
     * That what a clock asks for is needed no more, where that happened before it was due.
     *
     * @param by the entries that tell so
     * @param says what then is so, as {@code moved back, never told}
     */
    record Overtaken(Match by, String says) {}

    /**
     * What else happened that night: it is one with what a clock asks about, and all of it is answered after the last.
     *
     * @param by the entries that tell of it, whichever rule asks about them
     * @param sentence what is said in place of the rule's sentence once something happened after the trigger
     * @param ofAnother what is said in place of both where what would answer it names something else; empty where nothing is
     */
    record Joined(Match by, String sentence, String ofAnother) {}

    /**
     * Where a clock runs from.
     *
     * @param fromRecorded from when the trigger became known, else from when it happened
     * @param attribute an attribute of the trigger holding the instant instead, used where it is filled in
     */
    record Start(boolean fromRecorded, String attribute) {}

    /**
     * One stage of a clock.
     *
     * @param within how long it has
     * @param startOfDay true where day clocks end as that day's work starts, else as it ends
     */
    record Stage(Span within, boolean startOfDay) {}

    /**
     * A count that is told.
     *
     * @param at the count
     * @param kind the kind of the step, the rule's own where empty
     * @param owner who is asked, the rule's own where empty
     */
    record Tier(int at, String kind, String owner) {}

    /**
     * How entries are counted.
     *
     * @param atLeast how many there must be
     * @param sources how many different agencies they must come from
     * @param ownActivity entries that are our own doing
     * @param othersAtLeast how many must be something else
     * @param distinctBy an attribute each value of which counts once, else empty
     */
    record Tally(int atLeast, int sources, Match ownActivity, int othersAtLeast, String distinctBy) {}

    /**
     * Something an entry should hold.
     *
     * @param name in plain words
     * @param attribute where it stands
     * @param unmet values that show it is missing; null where {@code lacks} decides
     * @param lacks one of these must be among the attribute's values; null where {@code unmet} decides
     * @param blankIsQuestion true where a blank is a question on the worklist and not a missing part
     */
    record Part(
            String name,
            String attribute,
            @Nullable Values unmet,
            @Nullable Values lacks,
            boolean blankIsQuestion) {}
}
