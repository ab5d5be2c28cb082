package org.reachable.pages.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Why;
import org.reachable.pages.subject.AskClock;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;

/**
 * What is open for one practitioner, soonest first.
 *
 * @param own theirs to answer, and offered to nobody
 * @param history theirs, and past already when it reached us
 * @param offered another's, who would hand it over to them
 */
record Mine(List<Asked> own, List<Asked> history, List<Asked> offered) {

    /** @param isOfNow whether what is asked belongs to what is so of a child now, as that they are missing */
    static Mine of(List<Asked> open, Practitioner reader, Predicate<Asked> isOfNow, Instant now) {
        List<Asked> own = open.stream()
                .filter(asked -> isOf(asked, reader))
                .filter(asked -> ask(asked).handedTo() == null)
                .toList();
        return new Mine(
                own.stream()
                        .filter(asked -> isOfNow.test(asked) || !isHistory(asked, now))
                        .toList(),
                own.stream()
                        .filter(asked -> !isOfNow.test(asked) && isHistory(asked, now))
                        .toList(),
                open.stream().filter(asked -> !isOf(asked, reader)).toList());
    }

    /** What stands first: alerts, what is late, and danger from the minute it is known, whatever time its clock leaves. */
    List<Asked> alerts(Instant now) {
        return own.stream().filter(asked -> isAlert(asked, now)).toList();
    }

    /** What is theirs, and neither late nor danger. */
    List<Asked> coming(Instant now) {
        return own.stream()
                .filter(asked -> !isAlert(asked, now) && asked.finding().last().level() == Level.DUE)
                .toList();
    }

    private static boolean isAlert(Asked asked, Instant now) {
        return asked.finding().last().level() == Level.ALERT
                || AskClock.late(asked.finding(), now)
                || asked.finding().rule().urgent() && asked.finding().last().why() != Why.PASSED;
    }

    /** No alert came of it in its time, and none will. */
    private static boolean isHistory(Asked asked, Instant now) {
        boolean passedUnalerted = asked.finding().last().level() == Level.DUE && AskClock.late(asked.finding(), now);
        return ask(asked).came().quietly() || passedUnalerted;
    }

    private static boolean isOf(Asked asked, Practitioner reader) {
        return ask(asked).practitioner().equals(reader.id());
    }

    private static Ask ask(Asked asked) {
        return Objects.requireNonNull(asked.ask());
    }
}
