package org.reachable.records.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * Who somebody is to a person.
 *
 * @param other their own record, where they have one
 * @param otherName what they are called
 * @param relation what they are to the person: mother, brother, foster carer
 */
public record Relation(
        @Nullable PersonId other,
        String otherName,
        String relation,
        ParentalResponsibility parentalResponsibility,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Whether they may decide for the child. What nobody asked is not known, and not no. */
    public enum ParentalResponsibility {
        YES,
        NO,
        NOT_KNOWN
    }
}
