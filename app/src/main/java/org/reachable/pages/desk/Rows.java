package org.reachable.pages.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.desk.NowPage.Earlier;
import org.reachable.pages.desk.NowPage.Row;
import org.reachable.pages.subject.AskClock;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.reachable.watch.EscalatedAsk;
import org.springframework.stereotype.Component;

/** Makes rows of asks: one a child and incident, however many rules an incident touches. */
@Component
class Rows {

    /** The worst leads, of danger alike the newest; then so that events of one kind have the same question first. */
    private static final Comparator<Asked> BY_QUESTION_WHERE_DUE_TOGETHER = Worst.FIRST
            .thenComparing(Worst::dangerRaisedAt, Comparator.reverseOrder())
            .thenComparing(
                    (Asked asked) -> asked.finding().last().respondBy(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(asked -> asked.finding().rule().id());

    private final AskWords words;
    private final Partnership partnership;
    private final TakenFrom takenFrom;

    Rows(AskWords words, Partnership partnership, TakenFrom takenFrom) {
        this.words = words;
        this.takenFrom = takenFrom;
        this.partnership = partnership;
    }

    /** A row, and the ask that stands first in it. */
    record Incident(Asked first, Row row) {}

    /** What happened, and to whom: what hangs on it is one row. */
    record Event(PersonId child, EntryId group) {

        static Event of(Asked asked) {
            return new Event(asked.child(), asked.finding().group());
        }
    }

    /** One row a question, and in it one row an incident: what stands on the desk for a child. */
    List<Row> oneAQuestion(List<Asked> asks, Happened.Known happened, Instant now) {
        return oneEach(asks, happened, now).stream().map(Incident::row).toList();
    }

    /** The same, each with the ask that stands first in it. */
    List<Incident> oneEach(List<Asked> asks, Happened.Known happened, Instant now) {
        return Alike.among(oneAnIncident(asks, happened, now), Incident::first).stream()
                .map(alike -> new Incident(
                        alike.newest().first(),
                        alike.newest()
                                .row()
                                .with(earlier(alike.earlier().stream().map(Incident::first), now))))
                .toList();
    }

    /** The same question of earlier events, that which is due first before the others; of those on which no clock runs, the oldest. */
    static List<Earlier> earlier(Stream<Asked> asks, Instant now) {
        return asks.sorted(Comparator.comparing(Rows::due).thenComparing(Alike::raisedAt))
                .map(asked ->
                        new Earlier(SubjectAddresses.ask(asked.finding().id()), AskClock.left(asked.finding(), now)))
                .toList();
    }

    /** When it is due; after everything else where no clock runs. */
    static Instant due(Asked asked) {
        return Objects.requireNonNullElse(asked.finding().last().respondBy(), Instant.MAX);
    }

    /** Asks in their order, those of one incident at the place of the first. */
    List<Incident> oneAnIncident(List<Asked> asks, Happened.Known happened, Instant now) {
        return eachIncident(asks)
                .map(together -> new Incident(together.getFirst(), row(together, happened, now)))
                .toList();
    }

    /** The asks that stand first in those rows. */
    static List<Asked> firstOfEachIncident(List<Asked> asks) {
        return eachIncident(asks).map(List::getFirst).toList();
    }

    private static Stream<List<Asked>> eachIncident(List<Asked> asks) {
        return asks.stream()
                .collect(Collectors.groupingBy(Event::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(together ->
                        together.stream().sorted(BY_QUESTION_WHERE_DUE_TOGETHER).toList());
    }

    private Row row(List<Asked> together, Happened.Known happened, Instant now) {
        Finding finding = together.getFirst().finding();
        Ask ask = Objects.requireNonNull(together.getFirst().ask());
        return new Row(
                SubjectAddresses.ask(finding.id()),
                ask.version(),
                ask.takenAt() != null,
                finding.rule().ask(),
                AskClock.left(together.getFirst(), now),
                new NowPage.Why(
                        AskWords.because(finding, happened.of(together.getFirst())),
                        words.otherwise(together.getFirst(), happened.chasing(together.getFirst()), now),
                        happened.entriesBehind(together.getFirst()),
                        takenFrom
                                .words(ask.practitioner(), ask)
                                .orElse(ask.came().because()),
                        together.stream()
                                .map(happened::missed)
                                .filter(missed -> !missed.isEmpty())
                                .distinct()
                                .collect(Collectors.joining(" ")),
                        happened.told(
                                together.getFirst(),
                                words.told(together.getFirst(), happened.of(together.getFirst())))),
                together.stream().skip(1).map(other -> also(other, happened)).toList(),
                List.of());
    }

    /** Danger says what happened, not only what is asked of all such: another wrote it, of another hour, and it may be the graver. */
    private static Link also(Asked other, Happened.Known happened) {
        Finding finding = other.finding();
        String says = Worst.isDanger(other) ? AskWords.because(finding, happened.of(other)) + " " : "";
        return new Link(says + finding.rule().ask(), SubjectAddresses.ask(finding.id()));
    }

    /** Whose it is, by name and agency. */
    String owner(Asked asked) {
        return asked.ask() == null ? "nobody" : name(asked.ask().practitioner());
    }

    /** "Bea Sergeant, Police, has not answered. To you as panel chair, since Tuesday at 9am". */
    String chased(EscalatedAsk chased, Instant now) {
        if (chased.atOnce()) {
            return "%s is asked. Told to you as %s, %s"
                    .formatted(
                            owner(chased.asked()),
                            words.role(chased.chase().role()),
                            Dates.near(chased.chase().toldAt(), now));
        }
        Ask ask = chased.asked().ask();
        if (chased.chase().unheard() && ask != null) {
            return "%s %s. To you as %s, %s"
                    .formatted(
                            owner(chased.asked()),
                            ask.takenAt() == null
                                    ? "is asked, and nobody has said that they have it"
                                    : "is on it, and has not written what was done",
                            words.role(chased.chase().role()),
                            Dates.near(chased.chase().toldAt(), now));
        }
        String so = ask != null && ask.takenAt() != null ? " is on it, and has not answered" : " has not answered";
        return "%s,%s. To you as %s, %s"
                .formatted(
                        owner(chased.asked()),
                        so,
                        words.role(chased.chase().role()),
                        Dates.near(chased.chase().toldAt(), now));
    }

    /** Who is asked is read at once for all of these. */
    void readOwners(List<Asked> asks) {
        partnership.readTogether(asks.stream()
                .flatMap(asked -> Stream.ofNullable(asked.ask()))
                .map(Ask::practitioner)
                .collect(Collectors.toSet()));
    }

    /** To whom it is offered. */
    String offeredTo(Asked asked) {
        return asked.ask() == null ? "nobody" : name(asked.ask().handedTo());
    }

    String name(@Nullable UUID practitioner) {
        return practitioner == null ? "nobody" : partnership.whoWithin(practitioner);
    }
}
