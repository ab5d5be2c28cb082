package org.reachable.access;

import org.reachable.engine.entry.EntryId;

/**
 * Whose word counts of what an entry says: that of its own source; and ours where an import is taken back or told again, which speaks for the
 * source that was imported. What another source says of an entry hides nothing. The database's function {@code speaks_for} says the same.
 */
public final class Speaks {

    /** How our own id begins of what takes back what an import brought. */
    public static final String UNDO = "undo-";

    /** How it begins of what tells that again. */
    public static final String AGAIN = "again-";

    /** How it begins of what says that somebody had no part in a sitting: no person writes that, they say so there. */
    public static final String PART = "part-";

    private Speaks() {}

    /** Whether an entry puts right, or takes back, the one that it names. */
    public static boolean forIt(EntryId entry, EntryId corrects) {
        return entry.source().equals(corrects.source()) || forAnImport(entry);
    }

    /** Whether it says something for the source of an import, and not for whoever wrote it. */
    public static boolean forAnImport(EntryId entry) {
        return entry.source().equals(Origin.OUR_OWN)
                && (entry.local().startsWith(UNDO) || entry.local().startsWith(AGAIN));
    }
}
