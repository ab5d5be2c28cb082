package org.reachable.engine.fold;

/** Why a step was added to a finding. */
public enum Why {
    /** It became so. */
    RAISED,
    /** A clock began. */
    STARTED,
    /** A limit passed unanswered. */
    OVERDUE,
    /** The ask was made again because nobody had answered. */
    UNANSWERED,
    /** A further count was reached. */
    TIER,
    /** A new entry keeps it true. */
    AGAIN,
    /** What was known turned out otherwise, by a correction or a withdrawal. */
    CORRECTED,
    /** It can no longer be met; what would help now is asked. */
    NOT_DONE,
    /** The moment passed, unanswered: what would help is asked once. */
    PASSED,
    /** It was offered, and declined or not attended: the clock runs on. */
    OFFERED_DECLINED
}
