package org.reachable.pages.subject;

import java.time.Duration;
import java.time.Instant;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Access;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Tone;
import org.reachable.foundation.govuk.Words;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;

/** The clock of an ask. */
public final class AskClock {

    private static final Duration UNHEARD =
            Window.length(Access.shipped().unheard().after());

    private AskClock() {}

    /** By when; how long it has been open where no clock runs. */
    public static TimeLeft left(Finding finding, Instant now) {
        Step last = finding.last();
        if (last.respondBy() != null) {
            return finding.rule().urgent()
                    ? TimeLeft.atOnce(last.respondBy(), now)
                    : TimeLeft.until(last.respondBy(), now);
        }
        Instant raised = finding.steps().getFirst().raisedAt();
        TimeLeft open = TimeLeft.since("since", raised, now);
        return new TimeLeft("Open " + open.headline(), open.detail(), Tone.PLAIN);
    }

    /** The same of danger of which nobody says that they have it: it counts up, whatever time its limit leaves. */
    public static TimeLeft left(Asked asked, Instant now) {
        Ask ask = asked.ask();
        return ask == null || !isUnheard(asked, now) || late(asked.finding(), now)
                ? left(asked.finding(), now)
                : new TimeLeft(
                        "Now",
                        "asked %s ago, and nobody has said that they have it"
                                .formatted(Words.roughSpan(
                                        Duration.between(ask.came().at(), now))),
                        Tone.LATE);
    }

    /** Whether it is danger, and nobody has said in time that they have it. */
    public static boolean isUnheard(Asked asked, Instant now) {
        Ask ask = asked.ask();
        return ask != null
                && asked.finding().open()
                && asked.finding().rule().urgent()
                && ask.takenAt() == null
                && !ask.came().quietly()
                && !ask.came().at().plus(UNHEARD).isAfter(now);
    }

    public static boolean late(Finding finding, Instant now) {
        Instant due = finding.last().respondBy();
        return due != null && due.isBefore(now);
    }
}
