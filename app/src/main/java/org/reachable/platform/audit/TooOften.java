package org.reachable.platform.audit;

import java.time.Duration;

/** Somebody does something more often than people do at work, and it is not done. */
final class TooOften extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final Duration wait;

    /**
     * One of them.
     *
     * @param what as the audit says it
     * @param wait how long until they may do it again
     */
    TooOften(String what, Duration wait) {
        super(what, null, false, false);
        this.what = what;
        this.wait = wait;
    }

    String what() {
        return what;
    }

    Duration waits() {
        return wait;
    }
}
