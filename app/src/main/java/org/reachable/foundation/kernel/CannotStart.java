package org.reachable.foundation.kernel;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application does not start like this: what is wrong, and how to mend it. */
public final class CannotStart extends IllegalStateException {

    private final String mend;

    public CannotStart(String what, String mend) {
        super(what);
        this.mend = mend;
    }

    public String mend() {
        return mend;
    }

    /** Says so in two lines instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<CannotStart> {

        @Override
        protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
            return new FailureAnalysis(cause.getMessage(), cause.mend(), cause);
        }
    }
}
