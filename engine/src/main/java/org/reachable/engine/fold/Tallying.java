package org.reachable.engine.fold;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    Result of(Collection<Entry> entries) {
        Set<String> agencies = new HashSet<>();
        Set<String> values = new HashSet<>();
        int count = 0;
        int others = 0;
        for (Entry entry : entries) {
            String value = tally.distinctBy().isEmpty() ? "" : entry.attribute(tally.distinctBy());
            if (!value.isEmpty() && !values.add(value)) {
                continue;
            }
            count++;
            agencies.add(entry.agency());
            if (!matching.matches(tally.ownActivity(), entry)) {
                others++;
            }
        }
        boolean holds =
                count >= tally.atLeast() && agencies.size() >= tally.sources() && others >= tally.othersAtLeast();
        return new Result(holds, count, agencies.size());
    }

    static List<org.reachable.engine.entry.EntryId> ids(Collection<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
