package org.reachable.governance.restrictions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.reachable.access.Actor;
import org.reachable.access.AsSeen;
import org.reachable.access.LimitsChanged;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door to who is kept from a record. The audit says what was done, never why: that is for few to read. */
@Component
class Restrictions {

    private static final String DONE = "limit";

    /** Locks are looked at again by the end of the office day. */
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final RestrictionStore store;
    private final People people;
    private final Partnership partnership;
    private final Transactions transactions;
    private final AsSeen asSeen;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Restrictions(
            RestrictionStore store,
            People people,
            Partnership partnership,
            Transactions transactions,
            AsSeen asSeen,
            ApplicationEventPublisher events,
            Clock clock) {
        this.asSeen = asSeen;
        this.store = store;
        this.people = people;
        this.partnership = partnership;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A lock that is to be looked at again.
     *
     * @param child whose record it is, and the way to its restrictions
     */
    record Due(Link child, TimeLeft left) {}

    /** What the actor locked, or was spared from, and is to look at again now. */
    List<Due> due(Actor actor) {
        Instant now = clock.instant();
        return store.due(actor, Dates.day(now)).stream()
                .flatMap(lock -> name(actor, lock.stated().about()).stream()
                        .map(name -> new Due(
                                new Link(
                                        name,
                                        RestrictionPages.href(lock.stated().about())),
                                left(lock, now))))
                .toList();
    }

    private static TimeLeft left(Lock lock, Instant now) {
        LocalDate day = lock.reviewOn() == null ? Dates.day(now) : lock.reviewOn();
        return TimeLeft.until(LondonTime.at(day.atTime(EVENING)), now);
    }

    /** The way to who is kept from the record, for those who may change it. */
    List<Link> of(Actor actor, PersonId child) {
        var links = new ArrayList<Link>();
        if (store.mayLimit(actor, child)) {
            links.add(new Link(
                    store.lock(child).isPresent() ? "Locked: who still sees it" : "Who is kept out",
                    RestrictionPages.href(child)));
        }
        if (asSeen.may(actor, child)) {
            links.add(new Link("As others see it", RestrictionPages.child(child) + "/as-seen"));
        }
        return links;
    }

    /** What the child is called; empty where the reader may not know of them. */
    Optional<String> name(Actor actor, PersonId child) {
        return people.name(actor, child);
    }

    boolean mayLimit(Actor actor, PersonId child) {
        return store.mayLimit(actor, child);
    }

    boolean mayLock(Actor actor, PersonId child) {
        return store.mayLock(actor, child);
    }

    boolean isKeptOut(PersonId child, UUID practitioner) {
        return store.keptOut(child).stream().anyMatch(one -> one.practitioner().equals(practitioner));
    }

    /** Whom the reader may keep out: everybody else, or their own agency's people alone. */
    List<UUID> mayKeepOut(Practitioner reader, PersonId child) {
        return store.mayKeepOut(Actor.of(reader), child, everybodyBut(reader)).stream()
                .toList();
    }

    boolean mayLetIn(Actor actor, PersonId child, UUID practitioner) {
        return !store.mayKeepOut(actor, child, List.of(practitioner)).isEmpty();
    }

    private List<UUID> everybodyBut(Practitioner reader) {
        return partnership.practitioners().stream()
                .map(Practitioner::id)
                .filter(one -> !one.equals(reader.id()))
                .toList();
    }

    /** Whom somebody is to ask to whom the record is locked but not hidden; empty where that has left, too. */
    Optional<Practitioner> whomToAsk(Actor actor, PersonId child) {
        return store.whomToAsk(actor, child)
                .flatMap(whom -> partnership.practitioners().stream()
                        .filter(one -> one.id().equals(whom))
                        .findFirst());
    }

    /** @param isFound whether others find that there is a record, and are to ask whoever locks it */
    void lock(Practitioner reader, PersonId child, String because, LocalDate reviewOn, boolean isFound, UUID other) {
        change(
                reader,
                child,
                "locked",
                by -> store.lock(
                        by, child, because, reviewOn, isFound ? reader.id() : null, List.of(reader.id(), other)));
    }

    void unlock(Practitioner reader, PersonId child, String because) {
        change(reader, child, "unlocked", _ -> store.unlock(child, because));
    }

    void keepOut(Practitioner reader, PersonId child, UUID whom, String because) {
        change(reader, child, "kept out", by -> store.keepOut(by, child, whom, because));
    }

    void letIn(Practitioner reader, PersonId child, UUID whom, String because) {
        change(reader, child, "let in", _ -> store.letIn(child, whom, because));
    }

    private void change(Practitioner reader, PersonId child, String what, Consumer<Actor> change) {
        AuditContext.person(child);
        AuditContext.detail(DONE, what);
        Actor by = Actor.of(reader);
        transactions.as(by.code(), () -> {
            Set<PersonId> records = Set.copyOf(store.records(child));
            change.accept(by);
            events.publishEvent(new LimitsChanged(records));
        });
    }
}
