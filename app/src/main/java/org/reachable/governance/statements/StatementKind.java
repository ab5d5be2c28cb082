package org.reachable.governance.statements;

/** What can be said about somebody. Each kind is a table of its own, with walls of its own; what ends one is a row of another. */
public enum StatementKind {
    /** Somebody is kept out of a record. */
    EXCLUSION("exclusion"),
    /** Few find the record. */
    LOCK("record_lock"),
    /** Somebody opened the record with a reason. */
    OPENING("break_glass"),
    /** Somebody is asked into a meeting. */
    INVITATION("in_meeting"),
    /** Something is not told to one adult of the family. */
    WITHHELD("withheld"),
    /** Partners are told a line in the place of intelligence. */
    LINE("partner_line"),
    /** What was said in confidence went to somebody. It is never ended: what somebody read they know. */
    PASSED_ON("passed_on"),
    /** The record is kept beyond its time. */
    HOLD("record_hold"),
    /** Somebody would have the record erased. */
    ERASURE_WISH("erasure_wish");

    private final String table;

    StatementKind(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    /** The table of what ended them. */
    String ended() {
        return table + "_ended";
    }
}
