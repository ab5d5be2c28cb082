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

    private static final Duration HELD =
            Window.length(Access.shipped().unheard().held());

    private static final Duration A_DAY = Duration.ofDays(1);

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

    /** The same of danger of which nobody says that they have it, or nothing came: it counts up, whatever time its limit leaves. */
    public static TimeLeft left(Asked asked, Instant now) {
        Ask ask = asked.ask();
        if (ask == null || !isStill(asked, now) || late(asked.finding(), now)) {
            return left(asked.finding(), now);
        }
        Instant taken = ask.takenAt();
        return new TimeLeft(
                "Now",
                (taken == null
                                ? "asked %s ago, and nobody has said that they have it"
                                : "taken on %s ago, and nobody has written what was done")
                        .formatted(Words.roughSpan(
                                Duration.between(taken == null ? ask.came().at() : taken, now))),
                Tone.LATE);
    }

    /** Whether it is danger, and nobody has said in time that they have it; or somebody did, and in time nothing came of it. */
    private static boolean isStill(Asked asked, Instant now) {
        Ask ask = asked.ask();
        return ask != null
                && asked.finding().open()
                && asked.finding().rule().urgent()
                && !ask.came().quietly()
                && !heardBy(ask).isAfter(now);
    }

    private static Instant heardBy(Ask ask) {
        Instant taken = ask.takenAt();
        return taken == null ? ask.came().at().plus(UNHEARD) : taken.plus(HELD);
    }

    /** Whether it is still to be done, and due within a day. */
    static boolean isDueToday(Finding finding, Instant now) {
        Instant due = finding.last().respondBy();
        return due != null && !due.isBefore(now) && !due.isAfter(now.plus(A_DAY));
    }

    public static boolean late(Finding finding, Instant now) {
        Instant due = finding.last().respondBy();
        return due != null && due.isBefore(now);
    }
}
