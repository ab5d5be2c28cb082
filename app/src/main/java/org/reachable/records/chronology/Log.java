package org.reachable.records.chronology;

import java.util.List;
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

    /** The last position seen; 0 where nothing was written yet. */
    public long position() {
        return logged.isEmpty() ? 0 : logged.getLast().position();
    }
}
