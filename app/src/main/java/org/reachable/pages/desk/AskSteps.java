package org.reachable.pages.desk;

import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.replay.Sentence;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SummaryRow;

/** What became so about an ask, step by step. */
final class AskSteps {

    private AskSteps() {}

    static SummaryRow step(Rule rule, Step step) {
        String ending = Sentence.ending(rule, step);
        return SummaryRow.of(
                Dates.full(step.raisedAt()),
                AskFacts.why(step) + (ending.isEmpty() ? "" : " Then " + ending + "." + putRight(rule, step)));
    }

    /** A correction may show that it ended otherwise than was told. */
    private static String putRight(Rule rule, Step step) {
        var before = step.closing() == null ? null : step.closing().before();
        return before == null
                ? ""
                : " Until %s this was told: “%s”. What was put right then shows it otherwise."
                        .formatted(
                                Dates.full(before.until()),
                                Sentence.ending(
                                        rule, step.knownAt(before.until().minusNanos(1))));
    }
}
