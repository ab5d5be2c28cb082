package org.reachable.platform.embeddeddatabase;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two runs cannot share one folder. */
final class AlreadyRunning extends IllegalStateException {

    AlreadyRunning(Path home) {
        super("Another Reachable is running on %s.".formatted(home));
    }

    /** Says so in two lines instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<AlreadyRunning> {

        @Override
        protected FailureAnalysis analyze(Throwable root, AlreadyRunning cause) {
            return new FailureAnalysis(
                    cause.getMessage(), "Maybe stop it first, or set REACHABLE_HOME to another folder.", cause);
        }
    }
}
