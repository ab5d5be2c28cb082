package org.reachable.governance.accessreports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.calendar.Calendars;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.governance.accessreports.AskingForm.Asking;
import org.reachable.governance.accessreports.WhoAsked.Asker;
import org.reachable.governance.accessreports.WhoAsked.How;
import org.reachable.governance.accessreports.WhoAsked.Taken;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.audit.Looks;
import org.reachable.platform.audit.MonthOfLooks;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.springframework.stereotype.Component;

/** Takes a request down, keeps what is decided about each look, and ends it. The audit says that, never what was left out. */
@Component
class LookRequests {

    private static final String OFFICER = Action.ANSWER_WHO_LOOKED.duties().getFirst();

    private static final String DONE = "who looked";

    private final WhoAskedStore store;
    private final Looks looks;
    private final People people;
    private final Partnership partnership;
    private final Relationships standings;
    private final Transactions transactions;
    private final Calendars calendars;
    private final Ids ids;
    private final Clock clock;

    LookRequests(
            WhoAskedStore store,
            Looks looks,
            People people,
            Partnership partnership,
            Relationships standings,
            Transactions transactions,
            Calendars calendars,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.looks = looks;
        this.people = people;
        this.partnership = partnership;
        this.standings = standings;
        this.transactions = transactions;
        this.calendars = calendars;
        this.ids = ids;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The child, where the reader may know of them. */
    Optional<Person> child(Actor actor, PersonId child) {
        return people.person(actor, child);
    }

    /** Who would answer; empty where nobody may know of the child who could. */
    Optional<Practitioner> owner(PersonId child) {
        Instant now = now();
        return Action.ANSWER_WHO_LOOKED.duties().stream()
                .map(role -> partnership.whoIsOnDuty(role, null, now).practitioner())
                .filter(one -> Action.ANSWER_WHO_LOOKED.isFor(standings.of(Actor.of(one), child)))
                .findFirst();
    }

    /** Empty where nobody could answer. */
    Optional<WhoAsked> take(Practitioner reader, PersonId child, Asking asking) {
        AuditContext.person(child);
        return transactions.as(
                Actor.of(reader).code(), () -> owner(child).map(owner -> take(reader, child, asking, owner)));
    }

    private WhoAsked take(Practitioner reader, PersonId child, Asking asking, Practitioner owner) {
        var asked = new WhoAsked(
                ids.next(),
                child,
                new Asker(asking.by(), asking.name(), asking.identity(), asking.childsView()),
                asking.on(),
                calendars.endOf(asking.on().plusMonths(1)),
                owner.id(),
                new Taken(reader.id().toString(), now()),
                null);
        return store.same(asked).orElseGet(() -> {
            store.add(asked, reader.partnership());
            AuditContext.detail(DONE, "asked");
            return asked;
        });
    }

    Optional<WhoAsked> one(UUID id) {
        Optional<WhoAsked> found = store.one(id);
        found.ifPresent(asked -> AuditContext.person(asked.child()));
        return found;
    }

    boolean mayAnswer(WhoAsked asked) {
        return store.mayAnswer(asked);
    }

    /** What may be told, a month of somebody's at a time, with what was decided about it. */
    List<Looked> looked(Actor actor, WhoAsked asked) {
        List<Told> told = store.told(asked);
        return looks.byMonth(records(actor, asked.child()), asked.taken().at()).stream()
                .map(one -> looked(one, told, actor))
                .toList();
    }

    private Looked looked(MonthOfLooks looks, List<Told> told, Actor reader) {
        Optional<Practitioner> who = partnership.practitioner(looks.practitioner());
        return new Looked(
                looks,
                who.map(Practitioner::name).orElse(Practitioner.LEFT),
                who.map(one -> partnership.roleOf(one.signInName()))
                        .filter(role -> !role.isEmpty())
                        .orElse("A practitioner"),
                partnership.agencyName(looks.agency()),
                who.map(Practitioner::agencyKind).orElse(""),
                looks.practitioner().toString().equals(reader.code()),
                told.stream()
                        .filter(one -> one.practitioner().equals(looks.practitioner())
                                && one.agency().equals(looks.agency())
                                && one.month().equals(looks.month()))
                        .findFirst()
                        .orElse(null));
    }

    private List<PersonId> records(Actor actor, PersonId child) {
        return Stream.concat(
                        Stream.of(child),
                        people.person(actor, child).stream().flatMap(person -> person.sameAs().stream()))
                .toList();
    }

    /** How many answers stand for the people of an agency: whoever answers has seen so many. */
    int answers(WhoAsked asked, String agency) {
        return store.answers(asked, agency);
    }

    /** False where somebody answered for the same agency since so many answers were seen; then nothing is kept. */
    boolean decide(Actor actor, WhoAsked asked, String agency, int seen, List<Told> told) {
        AuditContext.person(asked.child());
        AuditContext.detail(DONE, "decided");
        return transactions.as(actor.code(), () -> {
            store.answersAlone(asked);
            boolean isNew = store.answers(asked, agency) == seen;
            if (isNew) {
                told.forEach(one -> store.add(asked, one));
            }
            return isNew;
        });
    }

    /** False where somebody ended it meanwhile. */
    boolean end(Actor actor, WhoAsked asked, How how, String words) {
        AuditContext.person(asked.child());
        AuditContext.detail(DONE, how.name().toLowerCase(java.util.Locale.ROOT));
        return transactions.as(actor.code(), () -> store.end(asked, how, words));
    }

    List<WhoAsked> open(Actor actor) {
        return store.open(actor, now());
    }

    List<WhoAsked> known(Actor actor) {
        return store.known(actor);
    }

    String called(Actor actor, PersonId child) {
        return people.name(actor, child).orElse("A child");
    }

    String who(String actor) {
        return partnership.who(actor);
    }

    boolean isOfficer(Practitioner reader) {
        return partnership.answersAs(reader, List.of(OFFICER));
    }

    String today() {
        return Dates.date(Dates.day(now()));
    }
}
