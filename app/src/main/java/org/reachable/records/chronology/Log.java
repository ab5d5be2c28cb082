package org.reachable.records.chronology;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;

/**
 * What a fold over one child needs, in the order of the log: every entry about the child, and those of others that move
 * an entry from or to the child. Of the others' stories it is only a part, so only this child's findings count.
 *
 * @param child the reference that the child's entries carry
 */
public record Log(String child, List<LoggedEntry> logged) {

    public List<Entry> entries() {
        return logged.stream().map(LoggedEntry::entry).toList();
    }

    /** Of each entry every word of it that was known then, the first first: those said under this child, and those said where it was filed before or since. */
    public Collection<List<LoggedEntry>> words(Instant at) {
        return logged.stream()
                .filter(word -> !word.entry().recordedAt().isAfter(at))
                .collect(Collectors.groupingBy(LoggedEntry::named, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    public boolean isHere(LoggedEntry word) {
        return word.entry().child().equals(child);
    }

    /** Whether what these words say stands under this child: nobody took it back, or filed it elsewhere. */
    public boolean standsHere(List<LoggedEntry> words) {
        LoggedEntry last = words.getLast();
        return isHere(last) && !last.entry().references().withdraws();
    }

    /** The last position seen; 0 where nothing was written yet. */
    public long position() {
        return logged.isEmpty() ? 0 : logged.getLast().position();
    }
}
