package org.reachable.engine.fold.child;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.fold.TimeIndex;
import org.reachable.engine.policy.Policy;

/** The entries of one type so far, by what would make another one tell of the same incident: a number, a place within minutes, or neither. */
final class Alike {
    private static final Duration ONE_INCIDENT = Duration.ofMinutes(10);
    private static final Duration ONE_NUMBER = Duration.ofHours(12);
    private final Policy policy;
    private final Parting parting;
    private final Function<Entry, Stream<Entry>> alsoTelling;
    private final Map<Numbers.Keyed, List<Entry>> ofKey = new HashMap<>(0);
    private final Map<Token, TimeIndex<Entry>> byPlace = new HashMap<>(0);
    /** Of what tells no place. */
    private final TimeIndex<Entry> nowhere = new TimeIndex<>(Entry::occurredAt);
    /** True once the rules have seen one. */
    boolean seen;

    /** @param alsoTelling the entries that tell of the same incident as one that is known */
    Alike(Policy policy, Parting parting, Function<Entry, Stream<Entry>> alsoTelling) {
        this.policy = policy;
        this.parting = parting;
        this.alsoTelling = alsoTelling;
    }

    void add(Entry entry) {
        for (String key : policy.incidentKeys().keySet()) {
            String value = entry.attribute(key);
            if (!value.isEmpty()) {
                ofKey.computeIfAbsent(new Numbers.Keyed(key, value), _ -> new ArrayList<>(1))
                        .add(entry);
            }
        }
        if (entry.where().isEmpty()) {
            nowhere.add(entry);
        }
        for (Token place : entry.where()) {
            byPlace.computeIfAbsent(place, _ -> new TimeIndex<>(Entry::occurredAt))
                    .addFirst(entry);
        }
    }

    /**
     * The first known of the entries that tell of the same incident as this one.
     *
     * @param named the first of those that say so by name; null where none does
     */
    @Nullable
    Entry twinOf(Entry entry, @Nullable Entry named) {
        @Nullable Entry twin = named;
        for (var incident : policy.incidentKeys().entrySet()) {
            String value = entry.attribute(incident.getKey());
            if (!value.isEmpty() && incident.getValue().contains(entry.type().code())) {
                for (Entry other : ofKey.getOrDefault(new Numbers.Keyed(incident.getKey(), value), List.of())) {
                    twin = isOfOneNumber(entry, other) ? first(twin, other) : twin;
                }
            }
        }
        Instant from = entry.occurredAt().minus(ONE_INCIDENT);
        Instant to = entry.occurredAt().plus(ONE_INCIDENT);
        for (Token place : entry.where()) {
            var there = byPlace.get(place);
            if (there != null) {
                for (Entry other : there.between(from, to)) {
                    twin = areToldApart(entry, other) ? twin : first(twin, other);
                }
            }
        }
        if (entry.where().isEmpty()) {
            // Written of the same minutes by another agency, where neither tells a place; two people say it twice.
            for (Entry other : nowhere.between(from, to)) {
                twin = parting.areTwoAgencies(entry, other) && !areToldApart(entry, other) ? first(twin, other) : twin;
            }
        }
        return twin;
    }

    private boolean areToldApart(Entry one, Entry other) {
        return policy.vocabulary().references().areToldApart(one, other);
    }

    /** A number is an agency's word for the same thing within a night; what it writes under it later is news. */
    private boolean isOfOneNumber(Entry entry, Entry other) {
        var apart = Duration.between(entry.occurredAt(), other.occurredAt()).abs();
        return parting.areTwoAgencies(entry, other)
                && apart.compareTo(ONE_NUMBER) <= 0
                && alsoTelling.apply(other).noneMatch(each -> each.agency().equals(entry.agency()))
                && !parting.areParted(other, entry);
    }

    /** Which of two became known first, where there are two. */
    static @Nullable Entry first(@Nullable Entry one, @Nullable Entry other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Entry.AS_KNOWN.compare(one, other) <= 0 ? one : other;
    }
}
