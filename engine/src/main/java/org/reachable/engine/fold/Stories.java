package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/** Parts entries by child, each in the order it became known. */
final class Stories {
    private Stories() {}

    /**
     * The stories known by an instant. A correction that moves an entry to another child takes it away from the one and
     * gives it, under its own identity, to the other.
     */
    static SortedMap<String, List<Entry>> of(Collection<Entry> entries, Instant until) {
        var known = entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(until))
                .sorted(Entry.AS_KNOWN)
                .toList();
        var stories = new TreeMap<String, List<Entry>>();
        Map<EntryId, EntryId> identity = new HashMap<>();
        Map<EntryId, String> childOf = new HashMap<>();
        for (Entry entry : known) {
            EntryId named = entry.references().corrects() == null
                    ? entry.id()
                    : entry.references().corrects();
            EntryId target = identity.getOrDefault(named, named);
            identity.put(entry.id(), target);
            String was = childOf.put(target, entry.child());
            if (was != null && !was.equals(entry.child())) {
                story(stories, was).add(entry.takingBack(target, was));
                story(stories, entry.child())
                        .add(entry.inPlaceOf(target, entry.recordedAt()).notACorrection());
            } else {
                story(stories, entry.child()).add(entry);
            }
        }
        return stories;
    }

    private static List<Entry> story(Map<String, List<Entry>> stories, String child) {
        return stories.computeIfAbsent(child, _ -> new ArrayList<>());
    }
}
