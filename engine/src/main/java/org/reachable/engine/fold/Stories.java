package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/** Parts entries by child, each in the order it became known. */
final class Stories {
    private final SortedMap<String, List<Told>> byChild = new TreeMap<>();
    private final Map<EntryId, EntryId> identity = new HashMap<>();
    private final Map<EntryId, String> childOf = new HashMap<>();
    /** Entries that something was said of before they were known: what was said stands for them. */
    private final Set<EntryId> spokenOf = new HashSet<>(0);

    /** An entry as a child's story tells it, and the id under which it stands in the order. */
    private record Told(Entry entry, EntryId place) {
        static final Comparator<Told> AS_KNOWN = Comparator.comparing((Told told) -> told.entry.recordedAt())
                .thenComparing(told -> told.entry.occurredAt())
                .thenComparing(Told::place)
                .thenComparing(Told::entry, Entry.AS_KNOWN);
    }

    private Stories() {}

    /**
     * The stories known by an instant. A correction that moves an entry to another child takes it away from the one and
     * gives it, under its own identity, to the other.
     */
    static SortedMap<String, List<Entry>> of(Collection<Entry> entries, Instant until) {
        var stories = new Stories();
        @Nullable Entry before = null;
        for (Entry entry : known(entries, until)) {
            if (before == null || !entry.id().equals(before.id()) || !entry.equals(before)) {
                stories.accept(entry);
            }
            before = entry;
        }
        var result = new TreeMap<String, List<Entry>>();
        stories.byChild.forEach((child, story) -> result.put(
                child, story.stream().sorted(Told.AS_KNOWN).map(Told::entry).toList()));
        return result;
    }

    private static List<Entry> known(Collection<Entry> entries, Instant until) {
        return entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(until))
                .sorted(Entry.AS_KNOWN)
                .toList();
    }

    private void accept(Entry entry) {
        EntryId corrects = entry.references().corrects();
        EntryId named = corrects == null ? entry.id() : corrects;
        EntryId target = identity.getOrDefault(named, named);
        identity.put(entry.id(), target);
        Entry told = entry.withReferences(id -> identity.getOrDefault(id, id));
        String was = childOf.get(target);
        if (target.equals(entry.id())) {
            if (spokenOf.remove(target)) {
                childOf.putIfAbsent(target, entry.child());
            } else {
                stands(told, target, was);
            }
            return;
        }
        if (was == null) {
            spokenOf.add(target);
        }
        if (corrects == null || !entry.references().withdraws()) {
            stands(told.correcting(target), target, was);
        } else if (was != null) {
            tell(entry.takingBack(target, was));
        }
    }

    private void stands(Entry entry, EntryId target, @Nullable String was) {
        childOf.put(target, entry.child());
        if (was == null) {
            byChild.computeIfAbsent(entry.child(), _ -> new ArrayList<>()).add(new Told(entry, target));
        } else if (was.equals(entry.child())) {
            tell(entry);
        } else {
            tell(entry.takingBack(target, was));
            byChild.computeIfAbsent(entry.child(), _ -> new ArrayList<>()).add(new Told(entry, target));
        }
    }

    private void tell(Entry entry) {
        byChild.computeIfAbsent(entry.child(), _ -> new ArrayList<>()).add(new Told(entry, entry.id()));
    }
}
