package org.reachable.engine.fold.child;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/**
 * What records of one thing come to where they contradict each other: what keeps a question open counts, whoever said it. Each
 * entry stays as it was said; only what the rules read of it is another.
 */
final class Copies {
    private final Map<String, Set<String>> keepsOpen;
    /** What is a second record of something, and of what. */
    private final Map<EntryId, EntryId> of = new HashMap<>(0);

    Copies(Map<String, Set<String>> keepsOpen) {
        this.keepsOpen = keepsOpen;
    }

    void note(Entry entry) {
        EntryId first = entry.references().duplicateOf();
        if (first != null && !first.equals(entry.id())) {
            of.put(entry.id(), first);
        } else if (!of.isEmpty()) {
            of.remove(entry.id());
        }
    }

    void forget(EntryId entry) {
        of.remove(entry);
    }

    /** True where something is told of twice. */
    boolean any() {
        return !of.isEmpty();
    }

    /** The entry as the rules read it, beside what else stands. */
    Entry read(Entry entry, Map<EntryId, Entry> standing) {
        if (of.isEmpty() || !(of.containsKey(entry.id()) || of.containsValue(entry.id()))) {
            return entry;
        }
        EntryId first = of.getOrDefault(entry.id(), entry.id());
        List<Entry> others = standing.values().stream()
                .filter(other -> of.getOrDefault(other.id(), other.id()).equals(first)
                        && other.type().equals(entry.type()))
                .sorted(Entry.AS_KNOWN)
                .toList();
        Entry result = entry;
        for (var key : keepsOpen.entrySet()) {
            String said = entry.attribute(key.getKey());
            String counts = said.isEmpty() || key.getValue().contains(said) ? null : first(others, key.getKey());
            result = counts == null ? result : result.saying(key.getKey(), counts);
        }
        return result;
    }

    private @Nullable String first(List<Entry> others, String key) {
        Set<String> open = keepsOpen.getOrDefault(key, Set.of());
        return others.stream()
                .map(other -> other.attribute(key))
                .filter(open::contains)
                .findFirst()
                .orElse(null);
    }
}
