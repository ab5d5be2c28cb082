package org.reachable.engine.fold.child;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Mechanism;

/** Counts entries the way a pattern rule says. */
final class Tallying {
    private final Mechanism.Tally tally;
    private final Matching matching;

    Tallying(Mechanism.Tally tally, Matching matching) {
        this.tally = tally;
        this.matching = matching;
    }

    /**
     * What a tally came to.
     *
     * @param holds true where there are enough, from enough sources, and enough of them not our own doing
     * @param count how many were counted
     * @param sources how many agencies they came from
     */
    record Result(boolean holds, int count, int sources) {}

    /** Of entries that {@link #distinct} has told apart. */
    Result of(Collection<Entry> entries) {
        Set<String> agencies = new HashSet<>();
        int others = 0;
        for (Entry entry : entries) {
            agencies.add(entry.agency());
            if (!matching.matches(tally.ownActivity(), entry)) {
                others++;
            }
        }
        boolean holds = entries.size() >= tally.atLeast()
                && agencies.size() >= tally.sources()
                && others >= tally.othersAtLeast();
        return new Result(holds, entries.size(), agencies.size());
    }

    /** Of entries with one value of what they are told apart by, only the first known; a blank stands for itself. */
    List<Entry> distinct(List<Entry> entries) {
        if (tally.distinctBy().isEmpty()) {
            return entries;
        }
        var first = new HashMap<String, Entry>();
        entries.forEach(
                entry -> first.merge(entry.attribute(tally.distinctBy()), entry, BinaryOperator.minBy(Entry.AS_KNOWN)));
        return entries.stream()
                .filter(entry -> entry.attribute(tally.distinctBy()).isEmpty()
                        || entry.equals(first.get(entry.attribute(tally.distinctBy()))))
                .toList();
    }

    static List<org.reachable.engine.entry.EntryId> ids(Collection<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
