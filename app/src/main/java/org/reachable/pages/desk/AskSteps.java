package org.reachable.pages.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.replay.Sentence;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Tag;
import org.reachable.foundation.govuk.Tone;
import org.reachable.pages.subject.AskClock;

/** What became so about an ask, step by step. */
final class AskSteps {

    private AskSteps() {}

    static SummaryRow step(Rule rule, Step step) {
        String ending = Sentence.ending(rule, step);
        return SummaryRow.of(
                Dates.full(step.raisedAt()),
                AskFacts.why(step) + (ending.isEmpty() ? "" : " Then " + ending + "." + putRight(rule, step)));
    }

    /** Whether it is open, over its time, or how it was closed. */
    static Tag tag(Finding finding, String byWhom, Instant now) {
        if (!finding.open()) {
            return new Tag("Closed: " + Sentence.ending(finding.rule(), finding.last()) + byWhom, Tone.DONE);
        }
        return AskClock.late(finding, now) ? new Tag("Late", Tone.LATE) : new Tag("Open", Tone.PLAIN);
    }

    /** Its first clock runs on, and whoever reads how long it is over could not have answered while it was closed. */
    static @Nullable String closedMeanwhile(Finding finding) {
        List<Step> steps = finding.steps();
        for (int i = steps.size() - 1; finding.open() && i > 0; i--) {
            Closing closed = steps.get(i - 1).closing();
            if (closed != null) {
                return "It was closed on %s, and is open again since %s."
                        .formatted(
                                Dates.full(closed.at()), Dates.full(steps.get(i).raisedAt()));
            }
        }
        return null;
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
