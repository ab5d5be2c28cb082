package org.reachable.engine.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;

/**
 * One of the lines of what changed.
 *
 * @param code the line
 * @param title in plain words
 * @param told every entry that tells of a change, in the order it became known; none that only reports
 * @param since those that became known since the first line's newest entry: what happened while our plan stayed the same
 * @param reported those that would tell of a change, were whoever wrote them believed in it, and became known since as well: it is
 *     read, and is not counted as changed
 * @param unchanged the entries that could have told of a change and say that all stays as it was
 */
public record Changed(
        String code, String title, List<Told> told, List<Told> since, List<Told> reported, List<Entry> unchanged) {

    /**
     * One change.
     *
     * @param entry the entry that tells of it
     * @param direction better or worse, empty where nobody can say
     */
    public record Told(Entry entry, String direction) {}

    /** The newest entry that tells of a change; null where there is none. */
    public @Nullable Told last() {
        return told.isEmpty() ? null : told.getLast();
    }
}
