package org.reachable.engine.replay;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.reachable.engine.fold.Escalated;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;

/**
 * One step of one finding: a line of a replay.
 *
 * @param finding the finding
 * @param step the step
 * @param number which of the finding's steps, from 1
 * @param happening what happened, and to whom
 */
public record Line(Finding finding, Step step, int number, Happening happening) {

    /** The order in which a live system would have raised them; ties never depend on a file's order. */
    public static final Comparator<Line> AS_RAISED = Comparator.comparing(
                    (Line line) -> line.step().raisedAt())
            .thenComparing(line -> line.finding().rule().id())
            .thenComparing(line -> line.finding().subject())
            .thenComparing(line -> line.finding().trigger())
            .thenComparingInt(Line::number);

    /** Every step of the findings, in the order raised, and nothing of what they rest on. */
    public static List<Line> of(List<Finding> findings) {
        return of(findings, (_, _) -> Happening.UNTOLD);
    }

    /** Every step of the findings, in the order raised. */
    public static List<Line> of(List<Finding> findings, BiFunction<Finding, Step, Happening> happenings) {
        return findings.stream()
                .flatMap(finding -> IntStream.range(0, finding.steps().size()).mapToObj(i -> {
                    Step step = finding.steps().get(i);
                    return new Line(finding, step, i + 1, happenings.apply(finding, step));
                }))
                .sorted(AS_RAISED)
                .toList();
    }

    /** Who else was asked because nobody answered the alert that this step raised. */
    public List<Escalated> escalated() {
        return step.level() == Level.ALERT
                ? finding.escalated().stream()
                        .filter(up -> up.since().equals(step.raisedAt()))
                        .toList()
                : List.of();
    }

    /** What is so, in a sentence. */
    public String explanation() {
        return Sentence.of(finding.rule(), step, happening);
    }
}
