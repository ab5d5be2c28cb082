package org.reachable.engine.command;

import java.io.Serial;

/** Something a command was told cannot be done: what, and how to mend it. */
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Refused(String what, String mend) {
        super(what + "\n    " + mend);
    }
}
