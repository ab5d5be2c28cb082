package org.reachable.engine.action;

import java.util.Locale;

/** What an entry tells of an action. */
public enum ActionStep {
    /** It is to be done; told again, it is set anew. */
    SET,
    /** It is offered to somebody, and stays whose it is. */
    HANDED_OVER,
    /** It is theirs from then on. */
    TAKEN_ON,
    /** They do not take it: it stays whose it is. */
    DECLINED,
    /** It has another day. */
    MOVED,
    /** It was done. */
    OVER,
    /** It was not done, and will not be. */
    DROPPED;

    /** As a policy writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
