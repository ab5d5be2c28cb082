package org.reachable.engine.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/**
 * The story as it stands once some entries are known: "Entries that change other entries".
 *
 * @param entries those that stand, each in the place and under the id of the original
 * @param roots for each id ever used, the id it stands under
 */
record Told(List<Entry> entries, Map<EntryId, EntryId> roots) {

    /** From the entries known so far, in the order they became known. */
    static Told of(List<Entry> known) {
        var written = withoutRepeats(known);
        var roots = new HashMap<EntryId, EntryId>();
        for (Entry entry : written) {
            roots.put(entry.id(), root(entry.id(), written));
        }
        var standing = new ArrayList<Entry>();
        var placed = new LinkedHashSet<EntryId>();
        for (Entry original : written) {
            if (original.id().equals(roots.get(original.id())) && placed.add(original.id())) {
                Entry now = lastWord(original, written, roots);
                if (now != null) {
                    standing.add(now);
                }
            }
        }
        return new Told(List.copyOf(standing), Map.copyOf(roots));
    }

    /** True where this is the earlier story with one more entry and nothing else is told otherwise. */
    boolean onlyAdds(Entry entry, Told before) {
        var expected = new ArrayList<>(before.entries);
        expected.add(entry);
        return entries.equals(expected);
    }

    /** The same id again with the same content changes nothing. */
    private static List<Entry> withoutRepeats(List<Entry> known) {
        var result = new ArrayList<Entry>();
        for (Entry entry : known) {
            if (result.stream().noneMatch(had -> had.id().equals(entry.id()) && had.saysTheSameAs(entry))) {
                result.add(entry);
            }
        }
        return result;
    }

    /** A correction of a correction corrects the original; one of an entry nobody knows yet is an entry of its own. */
    private static EntryId root(EntryId id, List<Entry> written) {
        Set<EntryId> seen = new LinkedHashSet<>();
        EntryId at = id;
        while (seen.add(at)) {
            EntryId next = corrected(at, written);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return id;
    }

    private static @Nullable EntryId corrected(EntryId id, List<Entry> written) {
        for (Entry entry : written) {
            EntryId target = entry.references().corrects();
            if (entry.id().equals(id) && target != null && isWritten(target, written)) {
                return target;
            }
        }
        return null;
    }

    private static boolean isWritten(EntryId id, List<Entry> written) {
        return written.stream().anyMatch(entry -> entry.id().equals(id));
    }

    /** What is said last of an entry: by a correction where there is one, whenever the original became known. */
    private static @Nullable Entry lastWord(Entry original, List<Entry> written, Map<EntryId, EntryId> roots) {
        var corrections = written.stream()
                .filter(entry -> original.id().equals(roots.get(entry.id())) && !entry.equals(original))
                .toList();
        if (corrections.isEmpty()) {
            return original;
        }
        Entry last = corrections.getLast();
        return last.references().withdraws() ? null : last.inPlaceOf(original.id(), original.recordedAt());
    }
}
