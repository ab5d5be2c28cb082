package org.reachable.pages.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.fold.Level;
import org.reachable.pages.subject.AskClock;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.ActionOwners;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;

/**
 * What is open for one practitioner, soonest first; danger before all else.
 *
 * @param own theirs to answer, and offered to nobody
 * @param history theirs, and past already when it reached us
 * @param offered another's, who would hand it over to them
 * @param isOfNow whether what is asked belongs to what is so of a child now, as that they are missing
 */
record Mine(List<Asked> own, List<Asked> history, List<Asked> offered, Predicate<Asked> isOfNow) {

    private static final Duration A_DAY = Duration.ofDays(1);

    static Mine of(List<Asked> open, Practitioner reader, Predicate<Asked> isOfNow, Instant now) {
        List<Asked> own = open.stream()
                .filter(asked -> isOf(asked, reader))
                .filter(asked -> ask(asked).handedTo() == null && !ActionOwners.standsAsAnAction(asked))
                .toList();
        return new Mine(
                own.stream()
                        .filter(asked -> isOfNow.test(asked) || !isHistory(asked, now))
                        .toList(),
                own.stream()
                        .filter(asked -> !isOfNow.test(asked) && isHistory(asked, now))
                        .toList(),
                open.stream().filter(asked -> !isOf(asked, reader)).toList(),
                isOfNow);
    }

    /** Danger, and whatever is asked of whoever is missing now; with what hangs on the same event. Life first, and then the newest. */
    List<Asked> danger(Instant now) {
        Set<Rows.Event> events = dangerous(now);
        return pressing(now)
                .filter(asked -> isDangerous(asked, events, now))
                .sorted(Worst.lifeThenNewest())
                .toList();
    }

    private Set<Rows.Event> dangerous(Instant now) {
        return pressing(now).filter(this::isDanger).map(Rows.Event::of).collect(Collectors.toSet());
    }

    /** A moment in which a child may be reached passes: it stands for itself, and is not folded into danger. */
    private boolean isDangerous(Asked asked, Set<Rows.Event> events, Instant now) {
        return events.contains(Rows.Event.of(asked)) && (isDanger(asked) || !Desk.isMoment(asked, now));
    }

    private boolean isDanger(Asked asked) {
        return Worst.isDanger(asked) || isOfNow.test(asked);
    }

    private Stream<Asked> pressing(Instant now) {
        return own.stream().filter(asked -> isAlert(asked, now));
    }

    /**
     * What stands below it: alerts, and what is late. Danger is no less pressing from the minute it is known, whatever time its clock leaves;
     * nor is what is asked within a day of what is so of a child now: a child who is missing does not come up.
     */
    List<Asked> alerts(Instant now) {
        Set<Rows.Event> events = dangerous(now);
        return pressing(now).filter(asked -> !isDangerous(asked, events, now)).toList();
    }

    /** What is theirs, and neither late nor danger: first what is asked of what is so of a child now. */
    List<Asked> coming(Instant now) {
        return own.stream()
                .filter(asked -> !isAlert(asked, now) && asked.finding().last().level() == Level.DUE)
                .sorted(Comparator.comparing(asked -> !isOfNow.test(asked)))
                .toList();
    }

    private boolean isAlert(Asked asked, Instant now) {
        return asked.finding().last().level() == Level.ALERT
                || AskClock.late(asked.finding(), now)
                || Worst.isDanger(asked)
                || isOfNow.test(asked) && isDueWithinADay(asked, now);
    }

    private static boolean isDueWithinADay(Asked asked, Instant now) {
        Instant due = asked.finding().last().respondBy();
        return due != null && !due.isAfter(now.plus(A_DAY));
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
