package org.reachable.engine.properties;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reachable.engine.Fold;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Folded;
import org.reachable.engine.fold.Step;

/** Everything a fold shows, a line a step. */
final class Shown {
    private Shown() {}

    static List<String> lines(Folded folded) {
        return until(folded, Fold.UNTIL_QUIET);
    }

    static List<String> lines(List<Finding> findings) {
        return until(findings, Fold.UNTIL_QUIET);
    }

    /** What was shown by an instant: no step raised later, and no closing that became known later. */
    static List<String> until(Folded folded, Instant instant) {
        return until(folded.findings(), instant);
    }

    private static List<String> until(List<Finding> findings, Instant instant) {
        return findings.stream()
                .flatMap(finding -> Stream.concat(
                        finding.steps().stream()
                                .filter(step -> !step.raisedAt().isAfter(instant))
                                .map(step -> finding.id() + " " + line(finding, step, instant)),
                        finding.escalated().stream()
                                .filter(up -> !up.at().isAfter(instant))
                                .map(up -> finding.id() + " goes up " + up)))
                .sorted()
                .toList();
    }

    /** As {@link #lines}, without the ids of findings, which are made from names. */
    static List<String> withoutIds(Folded folded) {
        return folded.findings().stream()
                .flatMap(finding -> finding.steps().stream().map(step -> line(finding, step, Fold.UNTIL_QUIET)))
                .toList();
    }

    private static String line(Finding finding, Step step, Instant until) {
        return "%s %s by %s in %s: %s %s %s %s until %s asks %s about %s citing %s as %s %s"
                .formatted(
                        finding.rule().id(),
                        finding.subject(),
                        finding.trigger(),
                        finding.group(),
                        step.raisedAt(),
                        step.level(),
                        step.kind(),
                        step.why(),
                        step.respondBy(),
                        step.owner(),
                        step.children(),
                        step.evidence(),
                        new TreeMap<>(step.facts()),
                        closing(step, until));
    }

    private static String closing(Step step, Instant until) {
        Closing closing = step.knownAt(until).closing();
        return closing == null ? "open" : closing.how() + " " + closing.at() + " " + closing.by();
    }
}
