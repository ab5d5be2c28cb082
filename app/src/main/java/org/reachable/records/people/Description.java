package org.reachable.records.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The few facts that there is one of.
 *
 * @param ownWords what they like and want, as they say it
 */
public record Description(@Nullable LocalDate bornOn, String pronouns, String ownWords) {

    /** Nothing is known yet. */
    static final Description NONE = new Description(null, "", "");
}
