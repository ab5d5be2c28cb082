package org.reachable.engine.command;

import java.io.Serial;

/** Something a command was told cannot be done: what, and how to mend it. */
public final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What cannot be done, and how to mend it: two sentences. */
    public Refused(String what, String mend) {
        super(what + "\n    " + mend);
    }

    static Refused noSuchChild(String child) {
        return new Refused(
                "No entry is about a child called '" + child + "'.", "Use the reference that the files use.");
    }
}
