package org.reachable.engine.entry;

/** How far what an entry says is believed of what waits for it. */
public enum Bearing {
    /** It answers what it fits, and ends what it says is over. */
    SETTLES,
    /** It says of itself that it answers nothing; what it tells of is so all the same. */
    NOTED,
    /**
     * Whoever wrote it is nothing to the child, or it says itself that it did not happen, or has not yet. It is read and asked
     * about, as any other word is; it answers nothing and ends nothing: no absence, no schooling missed, no plan that drifts,
     * no story.
     */
    REPORTS
}
