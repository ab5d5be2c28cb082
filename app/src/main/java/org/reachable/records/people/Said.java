package org.reachable.records.people;

import java.time.Instant;
import org.reachable.access.Origin;

/**
 * What was said of who somebody is, by whom and since when: whoever only says it again is not named, and what was said before stands
 * behind it.
 *
 * @param words a date of birth as 2008-11-16, or what they like and want
 * @param actor who wrote it down
 * @param agency theirs, or whose words a job took
 * @param source of which it came, or who said so, as whoever wrote it has it
 * @param at when
 */
public record Said(What what, String words, String actor, String agency, String source, Instant at) {

    /** Of what it is said. */
    public enum What {
        BORN,
        OWN_WORDS
    }

    /** Whether whoever wrote it down names somebody else who says so. */
    public boolean isOfAnother() {
        return !source.equals(Origin.OUR_OWN);
    }
}
