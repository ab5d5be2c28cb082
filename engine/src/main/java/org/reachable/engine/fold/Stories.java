package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    private final SortedMap<String, List<Entry>> byChild = new TreeMap<>();
    private final Map<EntryId, EntryId> identity = new HashMap<>();
    private final Map<EntryId, String> childOf = new HashMap<>();
    /** Entries that something was said of before they were known: what was said stands for them. */
    private final Set<EntryId> spokenOf = new HashSet<>(0);

    private Stories() {}

    /**
     * The stories known by an instant. A correction that moves an entry to another child takes it away from the one and
     * gives it, under its own identity, to the other.
     */
    static SortedMap<String, List<Entry>> of(Collection<Entry> entries, Instant until) {
        var stories = new Stories();
        @Nullable Entry before = null;
        for (Entry entry : known(entries, until)) {
            if (!entry.equals(before)) {
                stories.accept(entry);
            }
            before = entry;
        }
        return stories.byChild;
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
        if (corrects == null) {
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
        if (!entry.references().withdraws()) {
            stands(told, target, was);
        } else if (was != null) {
            story(was).add(entry.takingBack(target, was));
        }
    }

    private void stands(Entry entry, EntryId target, @Nullable String was) {
        childOf.put(target, entry.child());
        if (was == null || was.equals(entry.child())) {
            story(entry.child()).add(entry);
        } else {
            story(was).add(entry.takingBack(target, was));
            story(entry.child()).add(entry.inPlaceOf(target, entry.recordedAt()).notACorrection());
        }
    }

    private List<Entry> story(String child) {
        return byChild.computeIfAbsent(child, _ -> new ArrayList<>());
    }
}
