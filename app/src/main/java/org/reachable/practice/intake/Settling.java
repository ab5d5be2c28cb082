package org.reachable.practice.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.intake.Intake;
import org.reachable.engine.intake.Intake.Teller;
import org.reachable.engine.policy.BeforeSaving;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.practice.intake.SentIn.Child;
import org.reachable.practice.intake.SentIn.Look;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.stereotype.Component;

/** Makes of what was sent in an entry of a child’s story: it happened when it was sent, so that no clock begins later. */
@Component
class Settling {

    private static final String NO = "no";

    private final SentInStore store;
    private final Chronology chronology;
    private final People people;
    private final Intake intake;
    private final Policy policy;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Settling(
            SentInStore store,
            Chronology chronology,
            People people,
            Intake intake,
            Policy policy,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.chronology = chronology;
        this.people = people;
        this.intake = intake;
        this.policy = policy;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** It is about this child; false where somebody else said so first. */
    boolean about(Actor actor, SentIn one, Child child, PersonId person) {
        return transactions.as(actor.code(), () -> {
            String reference = people.reference(actor, person).orElseThrow();
            var id = new EntryId(Origin.OUR_OWN, child.id().toString());
            if (!store.settle(child.id(), person, id.toString(), "")) {
                return false;
            }
            Stream<WrittenEntry> written = Stream.concat(
                    Stream.of(told(actor, one, id, reference)),
                    one.looks().stream().map(look -> looked(actor, look, reference)));
            chronology.append(
                    actor,
                    null,
                    written.map(entry -> new NewEntry(person.subject(), entry, List.of()))
                            .toList());
            return true;
        });
    }

    /** It is about a child of whom nobody here has written; empty where somebody else said whose it is first. */
    @Nullable
    PersonId aboutSomebodyNew(Actor actor, SentIn one, Child child) {
        return transactions.as(actor.code(), () -> {
            var origin = Origin.of(actor);
            PersonId begun = people.register(
                    actor,
                    origin,
                    new NewPerson(
                            "R-" + ids.next(),
                            new Description(null, "Told by somebody without an account: " + born(child), "", "")));
            people.name(actor, origin, begun, PersonName.said(child.name()), null);
            return about(actor, one, child, begun) ? begun : null;
        });
    }

    private static String born(Child child) {
        return child.born().isEmpty() ? "they did not say when the child was born" : child.born();
    }

    boolean aboutNobody(Actor actor, Child child, String because) {
        return transactions.as(actor.code(), () -> store.settle(child.id(), null, "", because));
    }

    private WrittenEntry told(Actor actor, SentIn one, EntryId id, String reference) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(intake.says().teller(), by(one));
        if (!one.told().danger().equals(NO)) {
            intake.says()
                    .danger()
                    .forEach(attribute -> attributes.put(attribute, one.told().danger()));
        } else if (one.told().wordsOfDanger()) {
            policy.pages().beforeSaving().stream()
                    .flatMap(warning -> Stream.ofNullable(warning.keeps()))
                    .forEach(keeps -> attributes.put(keeps.attribute(), BeforeSaving.CAN_WAIT));
        }
        return written(
                actor,
                id,
                reference,
                one.at(),
                intake.teller(one.by().teller()).map(Teller::becomes).orElseThrow(),
                words(one),
                attributes);
    }

    /** Who told it, as a reply names them: whoever was not signed in may be anybody. */
    private String by(SentIn one) {
        String who = intake.teller(one.by().teller()).map(Teller::shortly).orElse("somebody");
        return Stream.of(
                        one.by().name().isEmpty() ? who : one.by().name(),
                        one.by().worksAs(),
                        one.by().worksFor(),
                        "by their own word: nobody was signed in")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String words(SentIn one) {
        return one.told().happened().isEmpty()
                ? one.told().words()
                : one.told().words() + "\nWhen, as they said it: " + one.told().happened();
    }

    private WrittenEntry looked(Actor actor, Look look, String reference) {
        return written(
                actor,
                new EntryId(Origin.OUR_OWN, ids.next().toString()),
                reference,
                look.at(),
                intake.clocks().lookBecomes(),
                look.found(),
                Map.of());
    }

    private WrittenEntry written(
            Actor actor,
            EntryId id,
            String reference,
            Instant at,
            String type,
            String words,
            Map<String, String> attributes) {
        return new WrittenEntry(
                id,
                reference,
                at,
                clock.instant(),
                actor.agencyKind(),
                type,
                words,
                "",
                List.of(),
                "",
                "",
                List.of(),
                Handling.OPEN.code(),
                Map.copyOf(attributes));
    }
}
