package org.reachable.engine.policy;

/** Whether what a rule finds may wait for its clock. */
public enum Urgency {
    /** It is told by its clock. */
    NONE,
    /** It is told the moment it is recorded, day and night. */
    AT_ONCE,
    /** The same, and it stands before all else: somebody may die. */
    LIFE
}
