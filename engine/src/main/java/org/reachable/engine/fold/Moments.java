package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;

/** Entries in the order they happened, to be asked which of them happened about a moment. */
final class Moments {
    private final List<Entry> entries = new ArrayList<>(1);

    /** Takes an entry in. Most come in the order they happened. */
    void add(Entry entry) {
        entries.add(placeAfter(entry.occurredAt()), entry);
    }

    /** As {@link #add}, unless one that happened at that very moment is there: the first known stands for it. */
    void addFirst(Entry entry) {
        int place = placeAfter(entry.occurredAt());
        if (place == 0 || !entries.get(place - 1).occurredAt().equals(entry.occurredAt())) {
            entries.add(place, entry);
        }
    }

    private int placeAfter(Instant instant) {
        int place = entries.size();
        while (place > 0 && entries.get(place - 1).occurredAt().isAfter(instant)) {
            place--;
        }
        return place;
    }

    /** The first known of an entry and of those that happened between two moments, both included, and that are meant. */
    @Nullable
    Entry firstKnown(@Nullable Entry found, Instant from, Instant to, Predicate<Entry> meant) {
        @Nullable Entry first = found;
        for (int place = placeAfter(to) - 1; place >= 0; place--) {
            Entry entry = entries.get(place);
            if (entry.occurredAt().isBefore(from)) {
                return first;
            }
            first = meant.test(entry) ? History.first(first, entry) : first;
        }
        return first;
    }
}
