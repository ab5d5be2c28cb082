package org.reachable.records.chronology;

import java.util.UUID;

/** A row of the table {@code entry_subject} on its way in. */
record SubjectRow(UUID entry, UUID person, Subject.Part part, String reference) {

    static SubjectRow of(UUID entry, Subject subject) {
        return new SubjectRow(entry, subject.person().value(), subject.part(), subject.reference());
    }
}
