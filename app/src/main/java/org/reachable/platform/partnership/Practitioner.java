package org.reachable.platform.partnership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for an agency.
 *
 * @param agency the agency's code
 * @param agencyKind what kind of agency, in the vocabulary's words
 * @param team the team's name, where they work in one
 */
public record Practitioner(
        UUID id,
        UUID partnership,
        String name,
        String agency,
        String agencyKind,
        String agencyName,
        @Nullable String team,
        String signInName) {
    /** What stands in the place of a name where the partnership holds none any more, and begins a line. */
    public static final String LEFT = "Somebody who has left";

    /** The same within a line. */
    public static final String LEFT_WITHIN = "somebody who has left";

    /** "Amina Diallo, Wealdshire Children’s Services". */
    public String inFull() {
        return name + ", " + agencyName;
    }
}
