package org.reachable.pages.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.desk.Children.Named;
import org.reachable.pages.desk.NowPage.WithOthers;
import org.reachable.pages.subject.AskClock;
import org.reachable.pages.subject.Ringing;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.watch.EscalatedAsk;
import org.springframework.stereotype.Component;

/** Danger that somebody was told of at once, and another is asked about: what happened, and whom they ring. */
@Component
class DangerTold {

    /** Whoever has more than so many finds the numbers on the page of each. */
    private static final int MOST_RUNG = 12;

    /** What goes up soonest, as a threat to life does, before the rest; and of those the newest first. */
    private static final Comparator<EscalatedAsk> WORST_AND_NEWEST_FIRST = Comparator.comparing(
                    EscalatedAsk::asked, Worst.FIRST)
            .thenComparing(one -> one.chase().toldAt(), Comparator.reverseOrder())
            .thenComparing(one -> one.chase().finding());

    private final Happened happened;
    private final Rows rows;
    private final Ringing ringing;

    DangerTold(Happened happened, Rows rows, Ringing ringing) {
        this.happened = happened;
        this.rows = rows;
        this.ringing = ringing;
    }

    /** A question, owner and child at a time; each stays whose it is. */
    List<WithOthers> rows(
            Actor actor, Practitioner reader, List<EscalatedAsk> told, Map<PersonId, Named> named, Instant now) {
        Happened.Known known =
                happened.behind(actor, told.stream().map(EscalatedAsk::asked).toList(), named);
        List<EscalatedAsk> sorted = told.stream().sorted(WORST_AND_NEWEST_FIRST).toList();
        List<Alike<EscalatedAsk>> alike = Alike.among(sorted, EscalatedAsk::asked);
        return IntStream.range(0, alike.size())
                .mapToObj(at -> row(alike.get(at), known, named, now)
                        .with(at < MOST_RUNG ? ring(reader, alike.get(at).newest()) : List.of()))
                .toList();
    }

    private List<ToRing.One> ring(Practitioner reader, EscalatedAsk told) {
        return ringing.writerAndAsked(reader, told.asked());
    }

    private WithOthers row(Alike<EscalatedAsk> alike, Happened.Known known, Map<PersonId, Named> named, Instant now) {
        var asked = alike.newest().asked();
        Named child = Objects.requireNonNull(named.get(asked.child()));
        return new WithOthers(
                child.link(),
                asked.finding().rule().ask(),
                child.with(AskWords.because(asked.finding(), known.of(asked)) + " " + rows.chased(alike.newest(), now)),
                AskClock.left(asked.finding(), now),
                SubjectAddresses.ask(asked.finding().id()),
                alike.earlier().stream()
                        .map(one -> Rows.earlier(one.asked(), now))
                        .toList());
    }
}
