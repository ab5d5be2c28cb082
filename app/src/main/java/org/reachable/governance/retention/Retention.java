package org.reachable.governance.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.governance.retention.KeptData.Until;
import org.reachable.governance.retention.RetentionStore.Word;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.springframework.stereotype.Component;

/** The door to how long a record is kept. The audit says what was decided, never why: that is for few to read. */
@Component
class Retention {

    private static final String JOB = "retention";

    private static final int MOST = 100;

    private final RetentionStore store;
    private final KeptData data;
    private final People people;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;
    private final List<String> ending;

    Retention(
            RetentionStore store,
            KeptData data,
            People people,
            Partnership partnership,
            Transactions transactions,
            Clock clock,
            Vocabulary vocabulary) {
        this.store = store;
        this.data = data;
        this.people = people;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
        this.ending = vocabulary.types().values().stream()
                .filter(EntryType::endsStory)
                .map(EntryType::code)
                .toList();
    }

    /** The way to how long the record is kept, for those who decide it. */
    List<Link> of(Actor actor, PersonId child) {
        return store.decides(actor, child)
                ? List.of(new Link("How long it is kept", RetentionController.href(child)))
                : List.of();
    }

    /** A record whose time has ended. */
    record Due(Person child, Until until) {}

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Dates.day(now());
    }

    boolean keeps(Actor actor) {
        return store.keeps(actor);
    }

    /** Empty where the reader may not decide about it: for them there is no such page. */
    Optional<Person> child(Actor actor, PersonId child) {
        return people.person(actor, child).filter(_ -> store.decides(actor, child));
    }

    Optional<Until> until(PersonId child) {
        return transactions.beside(JOB, () -> store.facts(child, ending)).flatMap(data::until);
    }

    boolean isOver(PersonId child) {
        return until(child).filter(until -> until.day().isBefore(today())).isPresent();
    }

    /** Those the reader may know of, the longest over first. Facts are looked up as a job, and nothing else of them read. */
    List<Due> due(Actor actor) {
        LocalDate today = today();
        AuditContext.detail("looked for", "records whose time has ended");
        return transactions.beside(JOB, () -> store.old(today.minusYears(data.fewestYears()), ending, MOST)).stream()
                .flatMap(facts -> data.until(facts).stream()
                        .filter(until -> until.day().isBefore(today))
                        .flatMap(until ->
                                people.person(actor, facts.child()).stream().map(person -> new Due(person, until))))
                .toList();
    }

    /** What holds the record now. */
    Optional<Word> hold(PersonId child) {
        return store.holds(child, today()).stream().findFirst();
    }

    /** Who would have it erased, and why. */
    Optional<Word> wish(PersonId child) {
        return store.wishes(child).stream().findFirst();
    }

    long erased() {
        return store.erased();
    }

    String who(String actor) {
        return partnership
                .practitionerWhoIs(actor)
                .map(one -> one.name() + ", " + one.agencyName())
                .orElse("Somebody who has left");
    }

    void hold(Practitioner reader, PersonId child, String because, @Nullable LocalDate until) {
        change(reader, child, "held", by -> store.hold(by, child, because, until));
    }

    void lift(Practitioner reader, PersonId child, String because) {
        change(reader, child, "hold lifted", _ -> store.lift(child, today(), because));
    }

    void wish(Practitioner reader, PersonId child, String because) {
        change(reader, child, "erasure wished", by -> store.wish(by, child, because));
    }

    void drop(Practitioner reader, PersonId child, String because) {
        change(reader, child, "erasure no longer wished", _ -> store.drop(child, because));
    }

    private void change(Practitioner reader, PersonId child, String what, Consumer<Actor> change) {
        AuditContext.person(child);
        AuditContext.detail("kept", what);
        Actor by = Actor.of(reader);
        transactions.as(by.code(), () -> change.accept(by));
    }

    /** As the second of two. Its row in the audit says that it was done, and is the last that is written of the child. */
    void erase(Practitioner reader, PersonId child) {
        AuditContext.erased(transactions.as(Actor.of(reader).code(), () -> store.erase(child)));
    }
}
