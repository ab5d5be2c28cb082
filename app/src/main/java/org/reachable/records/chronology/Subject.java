package org.reachable.records.chronology;

import org.reachable.foundation.kernel.PersonId;

/**
 * Somebody an entry speaks of besides the person it is about.
 *
 * @param reference what the entry calls them
 */
public record Subject(PersonId person, Part part, String reference) {

    /** What they are in it. */
    public enum Part {
        ABOUT,
        PRESENT,
        NAMED
    }
}
