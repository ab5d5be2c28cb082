package org.reachable.pages.subject;

import java.time.Instant;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Tone;

/** The clock of an ask. */
public final class AskClock {

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

    public static boolean late(Finding finding, Instant now) {
        Instant due = finding.last().respondBy();
        return due != null && due.isBefore(now);
    }
}
