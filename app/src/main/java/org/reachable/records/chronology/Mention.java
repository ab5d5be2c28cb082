package org.reachable.records.chronology;

import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;

/** That an entry speaks of a subject besides its home. It holds no words, and gives nobody access to the entry. */
public record Mention(SubjectId subject, Part part) {

    /** A mention of a person. */
    public Mention(PersonId person, Part part) {
        this(person.subject(), part);
    }

    /** What they are in it. */
    public enum Part {
        ABOUT,
        PRESENT,
        NAMED
    }
}
