package org.reachable.engine.fold;

/** How loudly a step asks. */
public enum Level {
    /** Something is late, missed, contradictory or dangerous: it interrupts. */
    ALERT,
    /** A date or a question on the worklist, quiet until it passes. */
    DUE
}
