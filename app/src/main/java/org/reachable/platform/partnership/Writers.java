package org.reachable.platform.partnership;

/** Who wrote something, as a line says it. */
public final class Writers {

    private static final String JOB = "job:";

    private Writers() {}

    /** As {@link #named(Partnership, String)}; of what a system sent, whose it is, as whoever reads the same files is told. */
    public static String named(Partnership partnership, String actor, String agency) {
        return actor.startsWith(JOB) ? agency : named(partnership, actor);
    }

    /** Somebody who works here, a system of an agency, or else one of a child's own family. */
    public static String named(Partnership partnership, String actor) {
        return partnership
                .practitionerWhoIs(actor)
                .map(Practitioner::inFull)
                .orElse(
                        actor.startsWith(JOB)
                                ? "a system that sends us records"
                                : "the child or somebody of their family");
    }
}
