package org.reachable.engine.telling;

import java.util.List;

/**
 * One of the lines of what changed, in words.
 *
 * @param title what it is about
 * @param sentence what is so
 * @param items what became different, in the order it became known
 */
public record ChangeLine(String title, String sentence, List<Item> items) {

    /**
     * One change.
     *
     * @param ref the entry that tells of it
     * @param date when it happened
     * @param words what happened
     * @param remark for the better or for the worse, or what was left as it was before it; empty where nobody can say
     */
    public record Item(EntryRef ref, String date, String words, String remark) {}
}
