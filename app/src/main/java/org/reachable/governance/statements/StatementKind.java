package org.reachable.governance.statements;

/** What can be said about somebody. Each kind is a table of its own, with walls of its own; what ends one is a row of another. */
public enum StatementKind {
    /** Somebody is kept out of a record. */
    EXCLUSION("exclusion", Ending.WITH_A_REASON),
    /** Few find the record. */
    LOCK("record_lock", Ending.WITH_A_REASON),
    /** Somebody opened the record with a reason. */
    OPENING("break_glass", Ending.WITHOUT_A_WORD),
    /** Somebody is asked into a meeting. */
    INVITATION("in_meeting", Ending.WITHOUT_A_WORD),
    /** Something is not told to one adult of the family. */
    WITHHELD("withheld", Ending.WITH_A_REASON),
    /** Partners are told a line in the place of intelligence. */
    LINE("partner_line", Ending.WITHOUT_A_WORD),
    /** What was said in confidence went to somebody. It is never ended: what somebody read they know. */
    PASSED_ON("passed_on", Ending.NEVER),
    /** The record is kept beyond its time. */
    HOLD("record_hold", Ending.WITH_A_REASON),
    /** Somebody would have the record erased. */
    ERASURE_WISH("erasure_wish", Ending.WITH_A_REASON),
    /** Something helped the child. It is made with its words, and ended as every other. */
    WHAT_WORKED("good_practice", Ending.WITH_A_REASON);

    /** How one ends. */
    private enum Ending {
        NEVER,
        WITHOUT_A_WORD,
        WITH_A_REASON
    }

    private final String table;
    private final Ending ending;

    StatementKind(String table, Ending ending) {
        this.table = table;
        this.ending = ending;
    }

    String table() {
        return table;
    }

    /**
     * The table of what ended them.
     *
     * @param because why it ends; empty for a kind that ends without a word
     * @throws IllegalArgumentException for one that never ends, and where a reason is due and none is given
     */
    String ended(String because) {
        if (ending == Ending.NEVER) {
            throw new IllegalArgumentException("What is said in " + table + " is never ended.");
        }
        if (ending == Ending.WITH_A_REASON && because.isBlank()) {
            throw new IllegalArgumentException("What is said in " + table + " ends with a reason.");
        }
        return table + "_ended";
    }
}
