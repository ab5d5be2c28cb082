package org.reachable.engine.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/** How entries are named in what is written: by their source's own id, with the source only where two would be one. */
public final class Names {
    private final Set<String> ambiguous = new HashSet<>();

    /** For these entries together. */
    public Names(Collection<Entry> entries) {
        Map<String, String> sourceOf = new HashMap<>();
        for (Entry entry : entries) {
            String source = sourceOf.putIfAbsent(entry.id().local(), entry.id().source());
            if (source != null && !source.equals(entry.id().source())) {
                ambiguous.add(entry.id().local());
            }
        }
    }

    /** The name of an entry. */
    public String of(EntryId id) {
        return ambiguous.contains(id.local()) ? id.toString() : id.local();
    }
}
