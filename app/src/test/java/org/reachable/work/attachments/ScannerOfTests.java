package org.reachable.work.attachments;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A scanner that answers over its own protocol, and can be away or not set up. */
@Component
@Primary
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
class ScannerOfTests implements Scanner, AutoCloseable {

    private final FakeClamd clamd = new FakeClamd();
    private volatile boolean isAway;
    private volatile boolean isSetUp = true;
    private volatile boolean isNeeded = true;

    /** As it is first, before each test. */
    void answersAgain() {
        isAway = false;
        isSetUp = true;
        isNeeded = true;
    }

    void isAway() {
        isAway = true;
    }

    void isNotSetUp() {
        isSetUp = false;
    }

    @Override
    public boolean isThere() {
        return isSetUp;
    }

    /** As in a demonstration. */
    void isNotNeeded() {
        isSetUp = false;
        isNeeded = false;
    }

    @Override
    public boolean isNeeded() {
        return isNeeded;
    }

    @Override
    public Verdict look(byte[] content) {
        return isAway ? Verdict.AWAY : clamd.client().look(content);
    }

    @Override
    public void close() {
        clamd.close();
    }
}
