package org.reachable.pages.subject;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.access.Power;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.HowToRing;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.Writers;
import org.reachable.watch.Asked;
import org.reachable.watch.KeptWords;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Whom one rings about a child: whom the police and the council have for it now, who leads, whoever is asked, was told that they had not answered, or wrote it. */
@Component
public class Ringing {

    /** Each of them is on a page already; a list to ring that is longer is a list to search. */
    private static final int MOST = 9;

    private static final String LEADS = Power.ANSWER_TO_FAMILIES.duty();

    private static final List<String> WRITERS = Power.ANSWER_FOR_OWN_WORDS.duties();

    private static final String NOT_SAFE = ". It is not safe to ring: go, or ask through somebody whom they trust";

    private static final String WROTE = "Wrote: ";

    private static final Comparator<Asked> LAST_FIRST =
            Comparator.comparing((Asked one) -> one.finding().steps().getFirst().raisedAt(), Comparator.reverseOrder());

    private final NumbersToRing numbers;
    private final Partnership partnership;
    private final Watch watch;
    private final Chronology chronology;
    private final Writers writers;
    private final SaidEverywhere everywhere;
    private final KeptWords kept;
    private final HowToRing how;

    Ringing(
            NumbersToRing numbers,
            Partnership partnership,
            Watch watch,
            Chronology chronology,
            Writers writers,
            SaidEverywhere everywhere,
            KeptWords kept,
            HowToRing how) {
        this.how = how;
        this.kept = kept;
        this.chronology = chronology;
        this.writers = writers;
        this.everywhere = everywhere;
        this.numbers = numbers;
        this.partnership = partnership;
        this.watch = watch;
    }

    /** @param asks what is open and the reader may know of: whoever was asked last is rung first */
    ToRing about(Practitioner reader, PersonId child, Collection<Asked> asks) {
        return about(reader, child, asks.stream().sorted(LAST_FIRST).flatMap(this::owner));
    }

    /** Of one thing that is asked. */
    public ToRing about(Practitioner reader, Asked asked) {
        Optional<LoggedEntry> behind = told(Actor.of(reader), asked);
        ToRing ring = about(
                reader,
                asked.child(),
                Stream.of(
                                owner(asked),
                                watch.chasing(asked.finding()).stream()
                                        .map(told -> named(told.practitioner(), told.role())),
                                behind.stream().flatMap(this::writer),
                                kept(Actor.of(reader), asked))
                        .flatMap(one -> one));
        Stream<ToRing.One> teller = behind.stream().flatMap(told -> nobodyOfOurs(Actor.of(reader), told));
        Stream<ToRing.One> ours = ring.people().stream();
        // Of danger whoever told it is rung before anybody who works here.
        return new ToRing(
                (asked.finding().rule().urgent() ? Stream.concat(teller, ours) : Stream.concat(ours, teller)).toList(),
                ring.instead());
    }

    /**
     * On a list, where the others would hide them: whoever told it or wrote it, and who is asked, without the reader. Where none of them
     * has a number, the first that has: of what whoever wrote it is asked for, first whoever was told of it.
     */
    public List<ToRing.One> onARow(Practitioner reader, Asked asked) {
        List<ToRing.One> ring = Stream.concat(
                        told(Actor.of(reader), asked).stream().flatMap(told -> nobodyOfOurs(Actor.of(reader), told)),
                        writerAndAsked(reader, asked).stream())
                .toList();
        return ring.stream().anyMatch(one -> one.number() != null)
                ? ring
                : Stream.concat(
                                ring.stream(),
                                Stream.concat(toldBesideWhoWrote(reader, asked), about(reader, asked).people().stream())
                                        .filter(one -> one.number() != null)
                                        .limit(1))
                        .toList();
    }

    /** Danger that was told under the wrong child is no matter of whoever leads there. */
    private Stream<ToRing.One> toldBesideWhoWrote(Practitioner reader, Asked asked) {
        if (!WRITERS.contains(asked.finding().rule().owner())) {
            return Stream.of();
        }
        return numbers
                .of(
                        reader,
                        watch.chasing(asked.finding()).stream()
                                .map(told -> named(told.practitioner(), told.role()))
                                .toList(),
                        asked.child())
                .people()
                .stream();
    }

    private List<ToRing.One> writerAndAsked(Practitioner reader, Asked asked) {
        Actor actor = Actor.of(reader);
        Optional<LoggedEntry> behind = told(actor, asked);
        Map<UUID, Named> each = Stream.of(behind.stream().flatMap(this::writer), kept(actor, asked), owner(asked))
                .flatMap(one -> one)
                .filter(one -> !one.practitioner().equals(reader.id()))
                .collect(Collectors.toMap(Named::practitioner, Function.identity(), Ringing::both, LinkedHashMap::new));
        return numbers.of(reader, each.values(), asked.child()).people().stream()
                .limit(each.size())
                .toList();
    }

    /** What it rests on, as it was told first: who wrote that is rung. Of what was filed elsewhere since, what the reader reads of it. */
    private Optional<LoggedEntry> told(Actor reader, Asked asked) {
        return chronology
                .one(reader, asked.finding().trigger())
                .or(() -> chronology.stands(reader, asked.finding().trigger()));
    }

    private Stream<Named> kept(Actor reader, Asked asked) {
        return kept.writer(reader, asked).stream()
                .map(one -> new Named(one.practitioner(), WROTE + one.type().name()));
    }

    /** Who wrote what it is asked for, where one of those who work here did. */
    private Stream<Named> writer(LoggedEntry entry) {
        return writtenHere(entry)
                ? partnership.practitionerWhoIs(entry.actor()).stream().map(one -> new Named(one.id(), wrote(entry)))
                : Stream.of();
    }

    /** Who wrote it elsewhere, or is of the family: named, with the number they left with what they told. */
    private Stream<ToRing.One> nobodyOfOurs(Actor reader, LoggedEntry entry) {
        if (writer(entry).findAny().isPresent()) {
            return Stream.of();
        }
        return Stream.of(new ToRing.One(
                writers.named(entry),
                wrote(entry) + (how.isUnsafe(reader, entry) ? NOT_SAFE : ""),
                NumbersToRing.typed(how.number(reader, entry)).orElse(null),
                null));
    }

    private static boolean writtenHere(LoggedEntry entry) {
        return entry.batch() == null && entry.entry().id().source().equals(Origin.OUR_OWN);
    }

    private static String wrote(LoggedEntry entry) {
        String told = entry.entry().attribute("told_by");
        return WROTE + entry.entry().type().name() + (told.isEmpty() ? "" : ", told by " + told);
    }

    private ToRing about(Practitioner reader, PersonId child, Stream<Named> asked) {
        SaidEverywhere.Rung rung = everywhere.rung(Actor.of(reader), child);
        Stream<Named> holding = Stream.of(
                        rung.anybodys().stream().flatMap(role -> numbers.holding(role, child).stream()),
                        rung.theirs().stream().flatMap(role -> numbers.holdingForThem(role, child).stream()),
                        numbers.holding(LEADS, child).stream())
                .flatMap(one -> one);
        Map<UUID, Named> each = Stream.concat(holding, asked)
                .collect(Collectors.toMap(Named::practitioner, Function.identity(), Ringing::both, LinkedHashMap::new));
        return numbers.of(reader, each.values().stream().limit(MOST).toList(), child);
    }

    /** Whoever leads and wrote it is rung for both. */
    private static Named both(Named first, Named second) {
        return second.as().startsWith(WROTE) ? new Named(first.practitioner(), first.as() + ". " + second.as()) : first;
    }

    private Stream<Named> owner(Asked asked) {
        return Stream.ofNullable(asked.ask())
                .map(ask -> new Named(
                        ask.practitioner(),
                        ask.takenFrom() == null ? "Asked as " + role(ask.came().role()) : "Has it now"));
    }

    /** Within a sentence: handed over, an ask keeps the role it was made for, and whoever has it now need not hold that of the child. */
    private String role(String code) {
        return Capital.none(partnership.roleName(code));
    }

    private Named named(UUID practitioner, String role) {
        return new Named(practitioner, partnership.roleName(role));
    }
}
