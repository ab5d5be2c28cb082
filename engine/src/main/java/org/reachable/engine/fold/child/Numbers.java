package org.reachable.engine.fold.child;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/** The numbers by which agencies tell an absence, or an arrest, from others: who bears one, since it was last used for something else. */
final class Numbers {
    private final Set<String> keys;
    private final Parting parting;
    private final Map<Keyed, List<Run>> runs = new HashMap<>(0);

    /** A value that entries of one incident share. */
    record Keyed(String key, String value) {}

    /** What bears a number: the first known, and the incidents that were told of more than once. */
    private record Run(Entry first, Set<EntryId> toldTwice) {}

    Numbers(Set<String> keys, Parting parting) {
        this.keys = keys;
        this.parting = parting;
    }

    void note(Entry entry) {
        for (String key : keys) {
            String value = entry.attribute(key);
            if (!value.isEmpty()) {
                var those = runs.computeIfAbsent(new Keyed(key, value), _ -> new ArrayList<>(1));
                if (those.isEmpty() || parting.areParted(those.getLast().first, entry)) {
                    those.add(new Run(entry, new LinkedHashSet<>(1)));
                }
            }
        }
    }

    /** One of the records of an incident bears this number. */
    void toldTwice(Entry entry, EntryId incident) {
        for (String key : keys) {
            Run run = last(key, entry);
            if (run != null && isOf(run, entry)) {
                run.toldTwice.add(incident);
            }
        }
    }

    /** The first known that bears the number of this entry, since it had last been used for something else; null where none does. */
    @Nullable
    Entry first(String key, Entry entry) {
        return runs.getOrDefault(new Keyed(key, entry.attribute(key)), List.of()).reversed().stream()
                .filter(run -> isOf(run, entry))
                .map(Run::first)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Run last(String key, Entry entry) {
        var those = runs.getOrDefault(new Keyed(key, entry.attribute(key)), List.of());
        return those.isEmpty() ? null : those.getLast();
    }

    boolean isKey(String key) {
        return keys.contains(key);
    }

    /** The incidents that bear the number of this entry, and were told of more than once: another record may bear another number. */
    Set<EntryId> toldTwice(String key, Entry entry) {
        Run run = last(key, entry);
        return run == null || !isOf(run, entry) ? Set.of() : run.toldTwice;
    }

    private static boolean isOf(Run run, Entry entry) {
        return Entry.AS_KNOWN.compare(run.first, entry) <= 0;
    }
}
