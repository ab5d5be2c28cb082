package org.reachable.work.attachments;

/** Looks for viruses in what somebody attaches. */
interface Scanner {

    /** Whether there is one. */
    boolean isThere();

    /** Whether nothing is attached without one; in a demonstration it is, and is said not to be scanned. */
    boolean isNeeded();

    Verdict look(byte[] content);

    /** What it says. */
    enum Verdict {
        CLEAN,
        HARMFUL,

        /** It did not answer, or not so that it can be told: it is asked again. */
        AWAY
    }
}
