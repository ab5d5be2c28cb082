package org.reachable.engine.telling;

import java.time.Instant;
import java.util.List;

/**
 * An entry in words. A text that has nothing to say is empty.
 *
 * @param ref its name and place on the page
 * @param knownAt when it became known
 * @param happened when it happened
 * @param agency who wrote it
 * @param type what kind of thing it is
 * @param where where it happened
 * @param summary what happened, in the writer's words
 * @param outcome how it ended
 * @param form what a form had asked and was filled in
 * @param remarks when it was written down if that was later, what it puts right, how it may be seen
 * @param reached whom it is known to have reached
 */
public record ToldEntry(
        EntryRef ref,
        Instant knownAt,
        String happened,
        String agency,
        String type,
        String where,
        String summary,
        String outcome,
        String form,
        List<String> remarks,
        String reached) {}
