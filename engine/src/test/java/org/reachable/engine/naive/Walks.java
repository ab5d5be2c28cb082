package org.reachable.engine.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Which walk carries out which mechanism, and over which subjects. */
final class Walks {
    private Walks() {}

    static List<Walk> of(Rule rule, View every) {
        View all = every.about(rule.about());
        var walks = new ArrayList<Walk>();
        switch (rule.mechanism()) {
            case Mechanism.SharedThing shared ->
                tokens(all, shared.kinds())
                        .forEach(token -> walks.add(
                                new SharedThingWalk(rule, every.aboutWith(rule.about(), token), shared, token)));
            case Mechanism.Hotspot hotspot ->
                tokens(all, hotspot.kinds())
                        .forEach(token ->
                                walks.add(new HotspotWalk(rule, every.aboutWith(rule.about(), token), hotspot, token)));
            case Mechanism.Comparison comparison ->
                tokens(all, both(comparison.kinds(), comparison.things()))
                        .forEach(token -> walks.add(new ComparisonWalk(rule, all, comparison, token)));
            case Mechanism.HeldElsewhere elsewhere ->
                tokens(all, elsewhere.kinds())
                        .forEach(token -> walks.add(new HeldElsewhereWalk(rule, all, elsewhere, token)));
            default -> children(all).forEach(child -> walks.add(ofOneChild(rule, all.of(child))));
        }
        return walks;
    }

    private static Walk ofOneChild(Rule rule, View story) {
        return switch (rule.mechanism()) {
            case Mechanism.Moment moment -> new MomentWalk(rule, story, moment);
            case Mechanism.Deadline deadline -> new DeadlineWalk(rule, story, deadline);
            case Mechanism.Counter counter -> new CounterWalk(rule, story, counter);
            case Mechanism.Accumulation accumulation -> new AccumulationWalk(rule, story, accumulation);
            case Mechanism.Drift drift -> new DriftWalk(rule, story, drift);
            case Mechanism.Consecutive consecutive -> new ConsecutiveWalk(rule, story, consecutive);
            case Mechanism.MissingPart missingPart -> new MissingPartWalk(rule, story, missingPart);
            case Mechanism.LateInformation late -> new LateInformationWalk(rule, story, late);
            case Mechanism.KnownPlace known -> new KnownPlaceWalk(rule, story, known);
            case Mechanism.SharedThing shared -> throw new IllegalArgumentException("across children: " + shared);
            case Mechanism.Hotspot hotspot -> throw new IllegalArgumentException("across children: " + hotspot);
            case Mechanism.Comparison comparison ->
                throw new IllegalArgumentException("across children: " + comparison);
            case Mechanism.HeldElsewhere elsewhere ->
                throw new IllegalArgumentException("across children: " + elsewhere);
        };
    }

    private static Set<String> children(View all) {
        var result = new TreeSet<String>();
        all.entries.forEach(entry -> result.add(entry.child()));
        return result;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var result = new TreeSet<>(one);
        result.addAll(other);
        return result;
    }

    private static Set<Token> tokens(View all, Set<String> kinds) {
        var result = new TreeSet<Token>();
        for (Entry entry : all.entries) {
            entry.tokens().stream()
                    .filter(token -> kinds.contains(token.kind()))
                    .forEach(result::add);
        }
        return result;
    }
}
