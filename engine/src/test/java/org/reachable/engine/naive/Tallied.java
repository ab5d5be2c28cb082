package org.reachable.engine.naive;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Key;
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
    static boolean hasValueOf(Entry entry, List<Entry> counted, Tally tally, View view, int known) {
        Set<String> values = values(tally.distinctBy(), entry, view, known);
        return counted.stream()
                .anyMatch(had -> !Collections.disjoint(values, values(tally.distinctBy(), had, view, known)));
    }

    /** Its own, and the other numbers that a record of the same bears. */
    static Set<String> values(String key, Entry entry, View view, int known) {
        if (key.isEmpty() || entry.attribute(key).isEmpty()) {
            return Set.of();
        }
        var values = new HashSet<>(Set.of(entry.attribute(key)));
        for (Entry mate : new Incidents(view, null).mates(entry, new Key.Attribute(key), known)) {
            values.add(mate.attribute(key));
        }
        values.remove("");
        return values;
    }
}
