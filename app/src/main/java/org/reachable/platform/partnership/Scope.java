package org.reachable.platform.partnership;

import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * For whom a duty is held. The narrower one answers first.
 *
 * @param kind how wide it is
 * @param of which child, team, school, agency (its code in the vocabulary) or area; empty for the whole partnership
 */
public record Scope(Kind kind, String of) {

    /** From the narrowest to the widest. */
    public enum Kind {
        CHILD,
        TEAM,
        SCHOOL,
        /** For what is asked of an agency, whichever child it is about. */
        AGENCY,
        AREA,
        PARTNERSHIP
    }

    public static Scope child(PersonId child) {
        return new Scope(Kind.CHILD, child.toString());
    }

    public static Scope team(String team) {
        return new Scope(Kind.TEAM, team);
    }

    public static Scope school(String school) {
        return new Scope(Kind.SCHOOL, school);
    }

    public static Scope agency(String code) {
        return new Scope(Kind.AGENCY, code);
    }

    public static Scope area(String area) {
        return new Scope(Kind.AREA, area);
    }

    public static Scope partnership() {
        return new Scope(Kind.PARTNERSHIP, "");
    }

    /** In the words of "holds this … ". */
    String inWords(@Nullable PersonId child) {
        return switch (kind) {
            case CHILD -> child == null ? "for one child" : "for this child";
            case TEAM -> "for the team " + of;
            case SCHOOL -> "at " + of;
            case AGENCY -> "of the agency that is asked";
            case AREA -> "in " + of;
            case PARTNERSHIP -> "for the partnership";
        };
    }
}
