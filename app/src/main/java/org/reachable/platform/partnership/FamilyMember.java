package org.reachable.platform.partnership;

import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/**
 * A child, or somebody of their family, who signs in to tell us something and to hear what came of it. They work for nobody
 * here, and have no standing with anybody's record, their own included: they see what they wrote and what was said back.
 *
 * @param reference what entries they write call the child
 * @param childCalled how they call the child; a child's own name
 */
public record FamilyMember(
        UUID id,
        UUID partnership,
        PersonId child,
        String reference,
        SpeaksAs speaksAs,
        String name,
        String childCalled,
        String signInName) {

    /** The role of their sign-in. */
    public static final String ROLE = "FAMILY";

    /** The same as Spring Security grants it. */
    public static final String AUTHORITY = "ROLE_" + ROLE;

    private static final String ACTOR = "family:";

    /** For whom they speak. */
    public enum SpeaksAs {
        CHILD("child"),
        FAMILY("family");

        private final String agency;

        SpeaksAs(String agency) {
            this.agency = agency;
        }

        /** The code by which a chronology says who spoke, where no agency did. */
        public String agency() {
            return agency;
        }
    }

    public boolean isTheChild() {
        return speaksAs == SpeaksAs.CHILD;
    }

    /** What rows and the audit call them. */
    public String actor() {
        return ACTOR + id;
    }

    /** Whether a child or somebody of a family is this actor. */
    public static boolean is(String actor) {
        return actor.startsWith(ACTOR);
    }

    static Optional<UUID> idOf(String actor) {
        return is(actor) ? Optional.of(UUID.fromString(actor.substring(ACTOR.length()))) : Optional.empty();
    }

    /** What to call them to whoever may read what they wrote: “Dee, of the family”. */
    public String inFull() {
        return isTheChild() ? name : name + ", of the family";
    }
}
