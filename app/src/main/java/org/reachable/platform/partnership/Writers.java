package org.reachable.platform.partnership;

/** Who wrote something, as a line says it. */
public final class Writers {

    private Writers() {}

    /** Somebody who works here, a system of an agency, or else one of a child's own family. */
    public static String named(Partnership partnership, String actor) {
        return partnership
                .practitionerWhoIs(actor)
                .map(Practitioner::inFull)
                .orElse(
                        actor.startsWith("job:")
                                ? "a system that sends us records"
                                : "the child or somebody of their family");
    }
}
