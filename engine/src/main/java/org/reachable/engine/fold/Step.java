package org.reachable.engine.fold;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Rule;

/**
 * One thing that became so about a finding, as it was known at its instant. Never altered afterwards, except that it may
 * close.
 *
 * @param raisedAt the instant
 * @param level how loudly it asks
 * @param kind what it is called in files
 * @param why why it was added
 * @param respondBy until when an answer is in time; null where no clock runs
 * @param owner the role that is asked
 * @param children the children it is about
 * @param evidence the entries it rests on: take one away and it changes or goes
 * @param facts what words are made from: counts, spans and names by key
 * @param closing how it ended; null while it is open
 */
public record Step(
        Instant raisedAt,
        Level level,
        String kind,
        Why why,
        @Nullable Instant respondBy,
        String owner,
        List<String> children,
        List<EntryId> evidence,
        Map<String, String> facts,
        @Nullable Closing closing) {
    /** The fact that says whether what stays the same ever changed: yes or no. */
    public static final String EVER_RESET = "ever-reset";

    /** The fact that says when the last happened of what joined it, where that was after its trigger. */
    public static final String SINCE = "since";

    /** The fact that says that what would have answered it names something else. */
    public static final String OF_ANOTHER = "of-another";

    /** The fact that says when what a comparison is of began. */
    public static final String BEGAN = "began";

    /** Which of its days a counter is told on: the tier's own, later where that became known late. */
    public static final String DAY = "nth";

    private static final String COUNT = "count";

    /** Facts as words have them: a counter says its day and not its tier (decision 36 of the stories). */
    public static Map<String, String> asTold(Map<String, String> facts) {
        String day = facts.get(DAY);
        if (day == null) {
            return facts;
        }
        var told = new HashMap<>(facts);
        told.put(COUNT, day);
        return told;
    }

    /** True while nothing has ended it. */
    public boolean open() {
        return closing == null;
    }

    /** True where its limit had passed before anybody could know: history, to be asked once and quietly if still open. */
    public boolean pastOnArrival() {
        return (why == Why.OVERDUE || why == Why.RAISED) && respondBy != null && respondBy.isBefore(raisedAt);
    }

    Step untold() {
        return new Step(raisedAt, level, "untold", why, respondBy, owner, children, evidence, Map.of(), closing);
    }

    /** As it was known at an instant that is not before it was raised. */
    public Step knownAt(Instant instant) {
        return closing == null ? this : closed(closing.knownAt(instant));
    }

    Step closed(@Nullable Closing how) {
        return new Step(raisedAt, level, kind, why, respondBy, owner, children, evidence, facts, how);
    }

    Step raisedInstead(Instant at, Why reason, List<EntryId> citing) {
        return new Step(at, level, kind, reason, respondBy, owner, children, citing, facts, null);
    }

    /** The rule as this step puts it: to whom it asked, and what is wanted still. */
    public Rule puts(Rule rule) {
        Rule put = rule.askedOf(owner);
        return why == Why.PASSED ? put.onceItPassed() : put;
    }
}
