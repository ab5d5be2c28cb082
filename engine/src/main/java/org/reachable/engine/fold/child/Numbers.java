package org.reachable.engine.fold.child;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/** The numbers by which agencies tell an absence, or an arrest, from others: who bears one, since it was last used for something else. */
final class Numbers {
    private final Set<String> keys;
    private final Parting parting;
    private final Map<Keyed, Run> runs = new HashMap<>(0);

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
                runs.merge(
                        new Keyed(key, value),
                        new Run(entry, new LinkedHashSet<>(1)),
                        (was, next) -> parting.liesBetween(was.first, entry) ? next : was);
            }
        }
    }

    /** One of the records of an incident bears this number. */
    void toldTwice(Entry entry, EntryId incident) {
        for (String key : keys) {
            Run run = runs.get(new Keyed(key, entry.attribute(key)));
            if (run != null && isOf(run, entry)) {
                run.toldTwice.add(incident);
            }
        }
    }

    /** The first known that bears the number; null where none does. */
    @Nullable
    Entry first(String key, String value) {
        Run run = runs.get(new Keyed(key, value));
        return run == null ? null : run.first;
    }

    boolean isKey(String key) {
        return keys.contains(key);
    }

    /** The incidents that bear the number of this entry, and were told of more than once: another record may bear another number. */
    Set<EntryId> toldTwice(String key, Entry entry) {
        Run run = runs.get(new Keyed(key, entry.attribute(key)));
        return run == null || !isOf(run, entry) ? Set.of() : run.toldTwice;
    }

    private static boolean isOf(Run run, Entry entry) {
        return Entry.AS_KNOWN.compare(run.first, entry) <= 0;
    }
}
