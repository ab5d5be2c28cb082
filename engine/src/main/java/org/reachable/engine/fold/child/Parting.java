package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;

/** What parts two entries that bear one number: who wrote them, and what lies between: it was used again, and the two are not one. */
final class Parting {

    private final Map<String, Set<String>> partedBy;
    private final Set<String> types;
    private final Set<String> people;
    private final Map<String, List<Entry>> byType = new HashMap<>(0);

    Parting(Vocabulary vocabulary) {
        this.partedBy = vocabulary.references().partedBy();
        this.people = vocabulary.people();
        this.types = partedBy.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    void note(Entry entry) {
        if (types.contains(entry.type().code()) && entry.references().isBelieved()) {
            byType.computeIfAbsent(entry.type().code(), _ -> new ArrayList<>(1)).add(entry);
        }
    }

    /** Whether two agencies wrote them: what two people say is said twice. */
    boolean areTwoAgencies(Entry one, Entry other) {
        return !one.agency().equals(other.agency())
                && !people.contains(one.agency())
                && !people.contains(other.agency());
    }

    /** Whether something happened between the two that makes two incidents of them, by the type of the later known. */
    boolean liesBetween(Entry one, Entry other) {
        boolean isFirst = one.occurredAt().isBefore(other.occurredAt());
        Instant from = (isFirst ? one : other).occurredAt();
        Instant to = (isFirst ? other : one).occurredAt();
        return partedBy.getOrDefault(other.type().code(), Set.of()).stream()
                .flatMap(type -> byType.getOrDefault(type, List.of()).stream())
                .filter(between -> !between.id().equals(one.id()))
                .map(Entry::overAt)
                .anyMatch(at -> at.isAfter(from) && !at.isAfter(to));
    }
}
