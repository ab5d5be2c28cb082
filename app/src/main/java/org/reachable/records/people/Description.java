package org.reachable.records.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The few facts that there is one of.
 *
 * @param noBirthDate why no date of birth is known; empty where one is, or nobody said why
 * @param ownWords what they like and want, as they say it
 */
public record Description(@Nullable LocalDate bornOn, String noBirthDate, String pronouns, String ownWords) {

    /** Nothing is known yet. */
    static final Description NONE = new Description(null, "", "");

    /** Where nobody was asked why no date of birth is known. */
    public Description(@Nullable LocalDate bornOn, String pronouns, String ownWords) {
        this(bornOn, "", pronouns, ownWords);
    }
}
