package org.reachable.foundation.kernel;

import java.util.UUID;

/** Whatever has a story of its own: a child, a place, a vehicle, an adult of concern. */
public record SubjectId(UUID value) {

    /** The same id as that of a person's record, for whoever knows that the subject is a child. */
    public PersonId person() {
        return new PersonId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
