package org.reachable.engine.naive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.MechanismParts.Tally;

/** Whether counted entries are many enough, from enough sources, and enough of them not our own doing. */
final class Tallied {
    private Tallied() {}

    static boolean holds(Tally tally, List<Entry> counted, View view) {
        Set<String> agencies = counted.stream().map(Entry::agency).collect(Collectors.toSet());
        long others = counted.stream()
                .filter(entry -> !view.matches(tally.ownActivity(), entry))
                .count();
        return counted.size() >= tally.atLeast()
                && agencies.size() >= tally.sources()
                && others >= tally.othersAtLeast();
    }

    /** True where this value is among those counted already; what leaves it blank stands for itself. */
    static boolean hasValueOf(Entry entry, List<Entry> counted, Tally tally) {
        String value = tally.distinctBy().isEmpty() ? "" : entry.attribute(tally.distinctBy());
        return !value.isEmpty()
                && counted.stream()
                        .anyMatch(had -> had.attribute(tally.distinctBy()).equals(value));
    }
}
