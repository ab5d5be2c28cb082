package org.reachable.engine.fold.child;

import java.time.Duration;
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
    private static final Duration ONE_NUMBER = Duration.ofHours(12);
    private static final Duration ONE_HOUR = Duration.ofHours(1);

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

    /** Whether the second bears the number of the first, and is another. */
    boolean areParted(Entry one, Entry other) {
        return isUsedAgain(one, other) || liesBetween(one, other);
    }

    /** A type that parts its own: two of it at two places and hours, or of two days, are two, whatever number they bear. */
    boolean isUsedAgain(Entry one, Entry other) {
        String type = one.type().code();
        if (!type.equals(other.type().code())
                || !partedBy.getOrDefault(type, Set.of()).contains(type)) {
            return false;
        }
        var apart = Duration.between(one.occurredAt(), other.occurredAt()).abs();
        return apart.compareTo(ONE_NUMBER) > 0 || (apart.compareTo(ONE_HOUR) > 0 && !Places.mayBeOne(one, other));
    }

    /** Whether something happened between the two that makes two incidents of them, by the type of the later known. */
    private boolean liesBetween(Entry one, Entry other) {
        boolean isFirst = one.occurredAt().isBefore(other.occurredAt());
        Instant from = (isFirst ? one : other).occurredAt();
        Instant to = (isFirst ? other : one).occurredAt();
        return partedBy.getOrDefault(other.type().code(), Set.of()).stream()
                .filter(type -> !type.equals(other.type().code()))
                .flatMap(type -> byType.getOrDefault(type, List.of()).stream())
                .filter(between -> !between.id().equals(one.id()))
                .map(Entry::overAt)
                .anyMatch(at -> at.isAfter(from) && !at.isAfter(to));
    }
}
