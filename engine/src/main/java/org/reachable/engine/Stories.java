package org.reachable.engine;

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
    private final Map<String, List<Told>> byChild = new HashMap<>();
    /** Under which id each correction stands. */
    private final Map<EntryId, EntryId> identity = new HashMap<>(0);

    private final Map<EntryId, String> childOf = new HashMap<>();
    /** Entries that something was said of before they were known: what was said stands for them. */
    private final Set<EntryId> spokenOf = new HashSet<>(0);

    /** An entry as a child's story tells it, and the id under which it stands in the order. */
    private record Told(Entry entry, EntryId place) {
        static int compareAsKnown(Told one, Told other) {
            int order = one.entry.recordedAt().compareTo(other.entry.recordedAt());
            if (order == 0) {
                order = one.entry.occurredAt().compareTo(other.entry.occurredAt());
            }
            if (order == 0) {
                order = one.place.compareTo(other.place);
            }
            return order == 0 ? Entry.AS_KNOWN.compare(one.entry, other.entry) : order;
        }
    }

    private Stories() {}

    /**
     * The stories known by an instant. A correction that moves an entry to another child takes it away from the one and
     * gives it, under its own identity, to the other.
     */
    static SortedMap<String, List<Entry>> of(Collection<Entry> entries, Instant until) {
        var stories = new Stories();
        List<Entry> known = entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(until))
                .map(Entry::asWritten)
                .toList();
        stories.inOrder(known, toldAgain(known));
        var result = new TreeMap<String, List<Entry>>();
        stories.byChild.forEach((child, story) -> {
            story.sort(Told::compareAsKnown);
            result.put(child, story.stream().map(Told::entry).toList());
        });
        return result;
    }

    /** What comes twice, or is put right, or puts something right. All else stands as it is, wherever it comes. */
    private static Set<EntryId> toldAgain(List<Entry> known) {
        var again = new HashSet<EntryId>();
        var ids = HashSet.<EntryId>newHashSet(known.size());
        for (Entry entry : known) {
            EntryId corrects = entry.references().corrects();
            if (corrects != null) {
                again.add(corrects);
                again.add(entry.id());
            } else if (!ids.add(entry.id())) {
                again.add(entry.id());
            }
        }
        return again;
    }

    /** One after the other as they became known, but for those of which the order of all decides nothing. */
    private void inOrder(List<Entry> known, Set<EntryId> again) {
        var inOrder = new ArrayList<Entry>();
        for (Entry entry : known) {
            if (speaksOf(entry, again)) {
                inOrder.add(entry);
            } else {
                story(entry.child()).add(new Told(entry, entry.id()));
            }
        }
        inOrder.sort(Entry.AS_KNOWN);
        @Nullable Entry before = null;
        for (Entry entry : inOrder) {
            if (before == null || !entry.id().equals(before.id()) || !entry.equals(before)) {
                accept(entry);
            }
            before = entry;
        }
    }

    private static boolean speaksOf(Entry entry, Set<EntryId> again) {
        if (again.isEmpty()) {
            return false;
        }
        Entry.References said = entry.references();
        return again.contains(entry.id())
                || said.duplicateOf() != null && again.contains(said.duplicateOf())
                || said.answers().stream().anyMatch(again::contains);
    }

    private List<Told> story(String child) {
        return byChild.computeIfAbsent(child, _ -> new ArrayList<>());
    }

    private void accept(Entry entry) {
        EntryId corrects = entry.references().corrects();
        EntryId named = corrects == null ? entry.id() : corrects;
        EntryId target = identity.getOrDefault(named, named);
        if (!target.equals(entry.id())) {
            identity.put(entry.id(), target);
        }
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
            story(entry.child()).add(new Told(entry, target));
        } else if (was.equals(entry.child())) {
            tell(entry);
        } else {
            tell(entry.takingBack(target, was));
            story(entry.child()).add(new Told(entry, target));
        }
    }

    private void tell(Entry entry) {
        story(entry.child()).add(new Told(entry, entry.id()));
    }
}
