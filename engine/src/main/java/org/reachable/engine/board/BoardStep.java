package org.reachable.engine.board;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;

/**
 * What is next for a child: what a rule asks and nobody has answered.
 *
 * @param finding the id of what was found
 * @param ask what is asked
 * @param owner the role that is asked
 * @param respondBy by when; null where no clock runs
 * @param raisedAt since when
 */
public record BoardStep(
        String finding, String ask, String owner, @Nullable Instant respondBy, Instant raisedAt) {

    /** What is soonest due first; what has no clock after it, the longest open first. */
    public static final Comparator<BoardStep> SOONEST = Comparator.comparing(
                    BoardStep::respondBy, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BoardStep::raisedAt)
            .thenComparing(BoardStep::finding);

    static BoardStep of(Finding finding) {
        Step last = finding.last();
        return new BoardStep(
                finding.id(),
                last.puts(finding.rule()).ask(),
                last.owner(),
                last.respondBy(),
                finding.steps().getFirst().raisedAt());
    }
}
