package org.reachable.foundation.kernel;

import java.util.UUID;

/** One record of a person. Two may turn out to be of the same person; a link says so. */
public record PersonId(UUID value) {

    /** The same id as that of a subject: every person is one. */
    public SubjectId subject() {
        return new SubjectId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
