package org.reachable.pages.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.desk.Children.Named;
import org.reachable.pages.desk.NowPage.Moment;
import org.reachable.pages.subject.AskClock;
import org.reachable.pages.subject.Ringing;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.watch.Asked;
import org.reachable.watch.EscalatedAsk;
import org.reachable.watch.Going;
import org.springframework.stereotype.Component;

/** Danger, at the top of a desk: what its reader is asked about, and what they are told of and another is asked; and whom they ring. */
@Component
class DangerTold {

    /** Whoever has more than so many finds the numbers on the page of each. */
    private static final int MOST_RUNG = 12;

    private static final Comparator<EscalatedAsk> LIFE_THEN_NEWEST =
            Worst.lifeThenNewest(EscalatedAsk::asked, one -> one.chase().toldAt());

    private final Happened happened;
    private final Rows rows;
    private final Ringing ringing;
    private final Going going;
    private final AskWords words;

    DangerTold(Happened happened, Rows rows, Ringing ringing, Going going, AskWords words) {
        this.going = going;
        this.words = words;
        this.happened = happened;
        this.rows = rows;
        this.ringing = ringing;
    }

    /** Told at once, or because nobody had answered. A chance to reach a child that has passed is no danger now. */
    static boolean isDanger(EscalatedAsk told, Instant now) {
        return Worst.isDanger(told.asked()) || told.atOnce() && !isPassed(told.asked(), now);
    }

    private static boolean isPassed(Asked asked, Instant now) {
        return asked.finding().rule().family().equals(Desk.MOMENT) && !Desk.isMoment(asked, now);
    }

    /** What is asked of the reader, in this order. */
    List<InDanger> asked(
            Practitioner reader,
            List<Asked> danger,
            List<Asked> open,
            Map<PersonId, Named> named,
            Happened.Known known,
            Instant now) {
        List<Rows.Incident> incidents = rows.oneEach(danger, known, now);
        return IntStream.range(0, incidents.size())
                .mapToObj(at -> inDanger(reader, incidents.get(at), known, at < MOST_RUNG, open, named))
                .toList();
    }

    private InDanger inDanger(
            Practitioner reader,
            Rows.Incident incident,
            Happened.Known known,
            boolean rung,
            List<Asked> open,
            Map<PersonId, Named> named) {
        Named child = Objects.requireNonNull(named.get(incident.first().child()));
        return new InDanger(
                new Moment(child.link(), child.now(), incident.row()),
                told(incident.first(), known),
                missed(Actor.of(reader), incident.first(), open),
                rung ? ringing.onARow(reader, incident.first()) : List.of());
    }

    /** A question, owner and child at a time; each stays whose it is. */
    List<WithOthers> rows(
            Practitioner reader, List<EscalatedAsk> told, List<Asked> open, Map<PersonId, Named> named, Instant now) {
        Actor actor = Actor.of(reader);
        Happened.Known known =
                happened.behind(actor, told.stream().map(EscalatedAsk::asked).toList(), named);
        List<EscalatedAsk> sorted = told.stream().sorted(LIFE_THEN_NEWEST).toList();
        List<Alike<EscalatedAsk>> alike = Alike.among(sorted, EscalatedAsk::asked);
        return IntStream.range(0, alike.size())
                .mapToObj(at -> row(
                                alike.get(at),
                                known,
                                missed(actor, alike.get(at).newest().asked(), open),
                                named,
                                now)
                        .with(
                                told(alike.get(at).newest().asked(), known),
                                at < MOST_RUNG ? ring(reader, alike.get(at).newest()) : List.of()))
                .toList();
    }

    private String told(Asked asked, Happened.Known known) {
        return known.told(asked, words.told(asked, known.of(asked)));
    }

    private List<ToRing.One> ring(Practitioner reader, EscalatedAsk told) {
        return ringing.onARow(reader, told.asked());
    }

    /** That somebody said they go to the child after the same event, and nobody came: whoever is told of the danger reads it too. */
    private String missed(Actor reader, Asked danger, List<Asked> open) {
        return open.stream()
                .filter(asked -> Rows.Event.of(asked).equals(Rows.Event.of(danger)))
                .map(asked -> going.missed(reader, asked))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private WithOthers row(
            Alike<EscalatedAsk> alike, Happened.Known known, String missed, Map<PersonId, Named> named, Instant now) {
        var asked = alike.newest().asked();
        Named child = Objects.requireNonNull(named.get(asked.child()));
        return new WithOthers(
                child.link(),
                asked.finding().rule().ask(),
                child.with(Stream.of(
                                AskWords.because(asked.finding(), known.of(asked)),
                                missed,
                                rows.chased(alike.newest(), now))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" "))),
                AskClock.left(asked, now),
                SubjectAddresses.ask(asked.finding().id()),
                Rows.earlier(alike.earlier().stream().map(EscalatedAsk::asked), now));
    }
}
