package org.reachable.engine.naive;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Folded;
import org.reachable.engine.fold.Step;

/** What the engine found, told as the naive interpreter tells it. */
final class EngineSteps {
    private EngineSteps() {}

    static List<NaiveStep> of(Folded folded) {
        return folded.findings().stream()
                .flatMap(finding -> finding.steps().stream().map(step -> of(finding, step)))
                .toList();
    }

    /** The same, and whom each unanswered alert went up to. */
    static NaiveInterpreter.Telling telling(Folded folded) {
        return new NaiveInterpreter.Telling(
                of(folded),
                folded.findings().stream()
                        .flatMap(finding -> finding.escalated().stream()
                                .map(up -> "%s %s by %s: %s %s"
                                        .formatted(
                                                finding.rule().id(),
                                                finding.subject(),
                                                finding.trigger(),
                                                up.to(),
                                                up.at())))
                        .toList());
    }

    private static NaiveStep of(Finding finding, Step step) {
        Closing closing = step.closing();
        return new NaiveStep(
                finding.rule().id(),
                step.kind(),
                finding.subject(),
                new HashSet<>(step.children()),
                finding.trigger().toString(),
                step.raisedAt(),
                step.level().name().toLowerCase(Locale.ROOT),
                step.respondBy(),
                new HashSet<>(step.evidence()),
                closing == null ? null : closing.at(),
                closing == null ? "" : how(closing));
    }

    private static String how(Closing closing) {
        return way(closing) + (closing.so().isEmpty() ? "" : ": " + closing.so());
    }

    private static String way(Closing closing) {
        return switch (closing.how()) {
            case ANSWERED -> "answered";
            case ANSWERED_LATE -> "answered-late";
            case IN_TIME_KNOWN_LATER, WITHDRAWN -> "withdrawn";
            case ENDED -> "ended";
            case PASSED -> "passed";
            case DECLINED -> "declined";
            case OVERTAKEN -> "ended";
        };
    }
}
