package org.reachable.engine.fold;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.policy.Match;

/**
 * Which of several things, each with conditions, may care about an entry. Most conditions ask for a type, an outcome or an
 * attribute that few entries have: whoever asks for one is looked up by it, and the others are never tried.
 */
final class TriggerIndex {
    private final List<List<Match>> conditions;
    private final Map<String, OfOneType> byType = new ConcurrentHashMap<>();

    /**
     * Those that may care about entries of one type.
     *
     * @param always whatever else the entry says
     * @param byOutcome only where it has this outcome
     * @param byAttribute only where it fills in this attribute
     */
    private record OfOneType(BitSet always, Map<String, BitSet> byOutcome, Map<String, BitSet> byAttribute) {}

    /** For things in an order, with each one's conditions: it may care where one of them could hold. */
    TriggerIndex(List<List<Match>> conditions) {
        this.conditions = conditions;
    }

    /** The places of those that may care, in their order. Only to be read: it may be the one kept. */
    BitSet about(Entry entry) {
        OfOneType those = byType.get(entry.type().code());
        if (those == null) {
            those = byType.computeIfAbsent(entry.type().code(), _ -> of(entry.type()));
        }
        BitSet result = with(those.always, those.always, those.byOutcome.get(entry.outcome()));
        if (!those.byAttribute.isEmpty()) {
            for (String said : entry.attributes().keySet()) {
                result = with(those.always, result, those.byAttribute.get(said));
            }
        }
        return result;
    }

    private static BitSet with(BitSet kept, BitSet result, @Nullable BitSet more) {
        if (more == null) {
            return result;
        }
        BitSet changed = result == kept ? (BitSet) kept.clone() : result;
        changed.or(more);
        return changed;
    }

    private OfOneType of(EntryType type) {
        var those = new OfOneType(new BitSet(), new HashMap<>(), new HashMap<>());
        for (int place = 0; place < conditions.size(); place++) {
            for (Match condition : conditions.get(place)) {
                for (Match.Alternative alternative : condition.anyOf()) {
                    if (Conditions.couldHold(alternative, type)) {
                        note(alternative, place, those);
                    }
                }
            }
        }
        return those;
    }

    private static void note(Match.Alternative alternative, int place, OfOneType those) {
        Set<String> outcomes = alternative.outcomes();
        if (!outcomes.isEmpty()) {
            outcomes.forEach(outcome ->
                    those.byOutcome.computeIfAbsent(outcome, _ -> new BitSet()).set(place));
            return;
        }
        for (var asked : alternative.with().entrySet()) {
            if (!asked.getValue().accept("")) {
                those.byAttribute
                        .computeIfAbsent(asked.getKey(), _ -> new BitSet())
                        .set(place);
                return;
            }
        }
        for (var refused : alternative.without().entrySet()) {
            if (refused.getValue().accept("")) {
                those.byAttribute
                        .computeIfAbsent(refused.getKey(), _ -> new BitSet())
                        .set(place);
                return;
            }
        }
        those.always.set(place);
    }
}
