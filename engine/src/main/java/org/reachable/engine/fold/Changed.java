package org.reachable.engine.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;

/**
 * One of the lines of what changed.
 *
 * @param code the line
 * @param title in plain words
 * @param last the newest entry that tells of it; null where there is none
 * @param since those that became known since the first line's newest entry: what happened while our plan stayed the same
 */
public record Changed(String code, String title, @Nullable Told last, List<Told> since) {

    /**
     * One change.
     *
     * @param entry the entry that tells of it
     * @param direction better or worse, empty where nobody can say
     */
    public record Told(Entry entry, String direction) {}
}
