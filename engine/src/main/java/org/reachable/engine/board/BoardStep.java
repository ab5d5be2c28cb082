package org.reachable.engine.board;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;

/**
 * What is next for a child: what a rule asks and nobody has answered.
 *
 * @param finding the id of what was found
 * @param ask what is asked
 * @param owner the role that is asked
 * @param respondBy by when; null where no clock runs
 * @param raisedAt since when
 * @param isDanger whether it asks about danger that has not passed
 */
public record BoardStep(
        String finding, String ask, String owner, @Nullable Instant respondBy, Instant raisedAt, boolean isDanger) {

    /** What is soonest due first; what has no clock after it, the longest open first. */
    public static final Comparator<BoardStep> SOONEST = Comparator.comparing(
                    BoardStep::respondBy, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BoardStep::raisedAt)
            .thenComparing(BoardStep::finding);

    /** What a row leads with: danger before all else, of that the newest; a reply that is long over does not hide it. */
    static final Comparator<BoardStep> LEADING = Comparator.comparing((BoardStep step) -> !step.isDanger())
            .thenComparing(step -> step.isDanger() ? step.raisedAt() : Instant.MAX, Comparator.reverseOrder())
            .thenComparing(SOONEST);

    static BoardStep of(Finding finding) {
        Step last = finding.last();
        return new BoardStep(
                finding.id(),
                last.puts(finding.rule()).ask(),
                last.owner(),
                last.respondBy(),
                finding.steps().getFirst().raisedAt(),
                finding.rule().urgent() && last.why() != Why.PASSED);
    }
}
