package org.reachable.engine.fold.child;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Mechanism;

/** Counts entries the way a pattern rule says. */
final class Tallying {
    private final Mechanism.Tally tally;
    private final Matching matching;
    private final History history;

    Tallying(Mechanism.Tally tally, Matching matching, History history) {
        this.tally = tally;
        this.matching = matching;
        this.history = history;
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

    /** Of entries with one value of what they are told apart by, or two of one thing, only the first known; a blank stands for itself. */
    List<Entry> distinct(List<Entry> entries) {
        if (tally.distinctBy().isEmpty()) {
            return entries;
        }
        Set<String> had = new HashSet<>();
        Set<EntryId> first = new HashSet<>();
        entries.stream().sorted(Entry.AS_KNOWN).forEach(entry -> {
            Set<String> values = history.values(tally.distinctBy(), entry);
            if (Collections.disjoint(had, values)) {
                first.add(entry.id());
                had.addAll(values);
            }
        });
        return entries.stream().filter(entry -> first.contains(entry.id())).toList();
    }

    static List<EntryId> ids(Collection<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
