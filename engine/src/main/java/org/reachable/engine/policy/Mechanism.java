package org.reachable.engine.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;

/**
 * The generic ways a rule can find something: code here, every practice word in the policy's files. What each means at
 * its edges is told in {@code docs/policy-specification.md}.
 */
public sealed interface Mechanism extends MechanismParts {

    /**
     * Something is so the moment it is known, and asks for an answer.
     *
     * @param trigger the entries that raise it
     * @param oneIncident triggers that happened within this of the first belong to the same finding
     * @param nextStepAfter when the ask is made again if unanswered, from when it happened; null for never
     * @param passing when it is over; null where it never is
     * @param partedBy what happens between two triggers makes of them two, however near they are; a child who came back and is
     *     missing again is missing anew
     * @param fromRecorded true where that runs from when it became known: somebody who left the time blank is not late before they wrote
     * @param onePlace true where only what happened at one place belongs together
     */
    record Moment(
            Match trigger,
            @Nullable Span oneIncident,
            @Nullable Span nextStepAfter,
            @Nullable Passing passing,
            Match partedBy,
            boolean fromRecorded,
            boolean onePlace)
            implements Mechanism {

        public Moment(
                Match trigger, @Nullable Span oneIncident, @Nullable Span nextStepAfter, @Nullable Passing passing) {
            this(trigger, oneIncident, nextStepAfter, passing, Match.NOTHING, false, false);
        }
    }

    /**
     * A clock that an answer must stop in time. Quiet until it passes.
     *
     * @param trigger the entries that start it
     * @param start where it runs from
     * @param stages how long each stage has; the next begins where one ends unanswered
     * @param stageAttribute the attribute in which a trigger names its stage, else empty
     * @param stageOutcomes the outcome codes that name the stages, in their order, where that attribute is left blank
     * @param key one clock for each value
     * @param repeats what a further trigger of an open clock does
     * @param oneIncident triggers that happened within this of the first start no second clock
     * @param until entries that end the clock without an answer
     * @param notDoneAfter when it can no longer be met and becomes one ask for what would help now
     * @param overtaken what ends the clock where it happens before the limit; null for nothing
     * @param unfedIsAsked true where a clock nobody sends an answer to is a question of each child, and no gap of a feed
     * @param joined what joins a clock within {@code oneIncident}, and opens it again where it was answered; null for triggers of an
     *     open one alone
     * @param quietWhere of which triggers it is a date on the worklist once it has passed, and no alert
     */
    record Deadline(
            Match trigger,
            Start start,
            List<Stage> stages,
            String stageAttribute,
            List<String> stageOutcomes,
            Key key,
            boolean repeats,
            @Nullable Span oneIncident,
            Match until,
            @Nullable Span notDoneAfter,
            @Nullable Overtaken overtaken,
            boolean unfedIsAsked,
            @Nullable Joined joined,
            Match quietWhere)
            implements Mechanism {

        public Deadline(
                Match trigger,
                Start start,
                List<Stage> stages,
                String stageAttribute,
                List<String> stageOutcomes,
                Key key,
                boolean repeats,
                @Nullable Span oneIncident,
                Match until,
                @Nullable Span notDoneAfter) {
            this(
                    trigger,
                    start,
                    stages,
                    stageAttribute,
                    stageOutcomes,
                    key,
                    repeats,
                    oneIncident,
                    until,
                    notDoneAfter,
                    null,
                    false,
                    null,
                    Match.NOTHING);
        }
    }

    /**
     * Counts days in a state. Not a deadline: each tier is a fact, reached at the start of a day.
     *
     * @param spell the state
     * @param unit school days, working days or calendar days
     * @param tiers the counts that are told, smallest first
     * @param oneRow counters of one name that run at once are one row, that of the first; empty for a row of its own
     */
    record Counter(String spell, Span.Unit unit, List<Tier> tiers, String oneRow) implements Mechanism {}

    /**
     * Many of something, from several sources, within a time.
     *
     * @param counted the entries counted
     * @param tally how they are counted
     * @param within how far back from the completing entry they may have happened
     * @param unless where an entry sharing {@code distinctBy} matches this, none of that value counts
     */
    record Accumulation(Match counted, Tally tally, Span within, Match unless) implements Mechanism {}

    /**
     * Things went on happening while what we do stayed the same.
     *
     * @param counted the entries counted
     * @param tally how they are counted
     * @param age how long what we do has stayed the same
     * @param reset the entries that change it
     * @param review a reasoned decision to change nothing
     * @param reviewUntil the attribute that says until when that decision holds
     * @param reviewAtMost how long it holds at most, from when it was made; null where the date alone says it
     * @param neverReset what is said in place of the rule's sentence where what we do never changed: it counts from the
     *     first counted entry then
     */
    record Drift(
            Match counted,
            Tally tally,
            Span age,
            Match reset,
            Match review,
            String reviewUntil,
            @Nullable Span reviewAtMost,
            String neverReset)
            implements Mechanism {}

    /**
     * The same thing so many times in a row.
     *
     * @param counted the entries counted
     * @param run how many in a row
     * @param reset the entries that break the row
     */
    record Consecutive(Match counted, int run, Match reset) implements Mechanism {}

    /**
     * An entry that leaves out what it should hold.
     *
     * @param on the entries looked at
     * @param parts what each should hold
     * @param alertFrom how many missing parts make an alert; fewer are a question on the worklist
     */
    record MissingPart(Match on, List<Part> parts, int alertFrom) implements Mechanism {}

    /**
     * Known long after it happened.
     *
     * @param on the entries looked at
     * @param moreThan the longest that is not late
     */
    record LateInformation(Match on, Span moreThan) implements Mechanism {}

    /**
     * A place is chosen where, or near where, something already happened to the child.
     *
     * @param chosen the entries that choose a place
     * @param earlier the entries that tell where something happened
     * @param kinds the token kinds that are places
     * @param near the attribute that names what the chosen place lies close to
     */
    record KnownPlace(Match chosen, Match earlier, Set<String> kinds, String near) implements Mechanism {}

    /**
     * The same thing in the stories of several children.
     *
     * @param counted the entries looked at
     * @param kinds the token kinds
     * @param children how many children
     * @param within how far apart the entries may have happened
     * @param asQuestion true where it is a question on the worklist and no alert
     * @param together how far apart two entries with the thing are of one incident, whatever they tell of; null for none
     */
    record SharedThing(
            Match counted,
            Set<String> kinds,
            int children,
            Span within,
            boolean asQuestion,
            @Nullable Span together) implements Mechanism {}

    /**
     * Several incidents with several children at one place.
     *
     * @param counted the entries that are incidents
     * @param kinds the token kinds
     * @param incidents how many incidents
     * @param children how many children
     * @param within how far back from the completing entry they may have happened
     */
    record Hotspot(Match counted, Set<String> kinds, int incidents, int children, Span within) implements Mechanism {}

    /**
     * Two children in one incident, of whom one had a response and the other none.
     *
     * @param incident the entries that place a child in an incident
     * @param kinds the token kinds that place it
     * @param together how far apart the two entries of one incident may have happened
     * @param response the entries that are a response
     * @param named an attribute of a response that names the children it is for; where it is filled in only those count
     * @param within how soon after the incident a response counts
     * @param things the kinds of token that place it wherever in the entry they stand, as a car does
     */
    record Comparison(
            Match incident,
            Set<String> kinds,
            Span together,
            Match response,
            String named,
            Span within,
            Set<String> things)
            implements Mechanism {}

    /**
     * A thing or a place in one child's story stands in another child's already: it is told of the one child, and asked of
     * whoever looks after that child.
     *
     * @param sign the entries that tell of the one child
     * @param unless those of them that are told of without it
     * @param held the entries of another child that hold it
     * @param kinds the token kinds
     * @param near the attribute that names what a chosen place lies close to; empty where whatever stands in the sign counts, else
     *     the places it chooses count, and what stood there as far as the child's own story tells
     * @param theirs the entries of either child that tell that a place is theirs, as their family's: it is none of this
     * @param back how long before the sign the other's entry may have happened
     * @param together how far apart two entries are of one incident
     * @param within how long there is for an answer, from when it is told; null where it is an alert at once
     */
    record HeldElsewhere(
            Match sign,
            Match unless,
            Match held,
            Set<String> kinds,
            String near,
            Match theirs,
            Span back,
            Span together,
            @Nullable Span within)
            implements Mechanism {}

    /** True where the mechanism looks across children and so runs in the second stage, one shared thing at a time. */
    default boolean acrossChildren() {
        return this instanceof SharedThing
                || this instanceof Hotspot
                || this instanceof Comparison
                || this instanceof HeldElsewhere;
    }

    /** The tokens' kinds of the things at which it asks something, because of what stands in children's stories. */
    default Set<String> kindsAskedAt() {
        return switch (this) {
            case SharedThing shared -> shared.kinds();
            case Hotspot hotspot -> hotspot.kinds();
            default -> Set.of();
        };
    }
}
