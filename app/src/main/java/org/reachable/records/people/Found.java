package org.reachable.records.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * A person who was looked for.
 *
 * @param because what of them fits what was asked
 */
public record Found(
        PersonId id,
        String reference,
        String name,
        @Nullable LocalDate bornOn,
        String because) {

    /** So many are found at most: the likeliest. */
    public static final int MOST = 50;

    /** Because of the school: of a large one only some children are looked through. */
    public static final String BY_SCHOOL = "The school they go to";
}
