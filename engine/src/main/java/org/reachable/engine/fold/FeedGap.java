package org.reachable.engine.fold;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Rule;

/**
 * A clock that passed while nothing sends what would answer it.
 *
 * @param rule the rule whose answers nobody sends
 * @param trigger the entry that would have started the clock
 * @param evidence what starting it rests on, the trigger first
 * @param at when its limit passed
 */
public record FeedGap(Rule rule, Entry trigger, List<EntryId> evidence, Instant at) {
    private static final String KIND = "feed-gap";
    private static final String FEED = "FEED:";

    public static final Comparator<FeedGap> AS_PASSED =
            Comparator.comparing(FeedGap::at).thenComparing(FeedGap::trigger, Entry.AS_KNOWN);

    /** The same gap, found out only at an instant. */
    public FeedGap toldAt(Instant instant) {
        return new FeedGap(rule, trigger, evidence, instant);
    }

    /** The finding: about the feed, not about the child whose clock happened to pass first. */
    public Finding finding() {
        String feed = FEED + rule.id();
        var step = new Step(at, Level.DUE, KIND, Why.RAISED, null, rule.owner(), List.of(), evidence, Map.of(), null);
        return new Finding(
                FindingId.of(KIND, feed, trigger.id()), rule, feed, trigger.id(), trigger.id(), List.of(step));
    }
}
