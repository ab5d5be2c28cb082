package org.reachable.governance.meetingaccess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** The door to who is in a meeting about a child. The audit says that somebody was asked in, never what for. */
@Component
class MeetingAccess {

    private static final String DONE = "in a meeting";

    private final MeetingAccessStore store;
    private final People people;
    private final Partnership partnership;
    private final Relationships standings;
    private final Vocabulary vocabulary;
    private final Transactions transactions;

    MeetingAccess(
            MeetingAccessStore store,
            People people,
            Partnership partnership,
            Relationships standings,
            Vocabulary vocabulary,
            Transactions transactions) {
        this.store = store;
        this.people = people;
        this.partnership = partnership;
        this.standings = standings;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
    }

    /**
     * A meeting that somebody is asked into.
     *
     * @param child what the child is called, and the way to what may be read for it
     * @param what which meeting, and on which day
     * @param words who asked them, and what they bring or need to know
     */
    record Coming(Link child, String what, String words) {}

    /** Those the reader is asked into, the next first. */
    List<Coming> of(Actor actor) {
        return store.of(actor).stream()
                .flatMap(one -> people.name(actor, one.stated().about()).stream()
                        .map(name -> new Coming(
                                new Link(
                                        name,
                                        SubjectAddresses.child(one.stated().about())),
                                which(one),
                                "%s asked you in: “%s”"
                                        .formatted(
                                                who(one.stated().by()),
                                                one.stated().because()))))
                .toList();
    }

    /** The way to who is in one about the child, for those who may ask others in. */
    List<Link> of(Actor actor, PersonId child) {
        if (!store.mayAsk(actor, child)) {
            return List.of();
        }
        int asked = store.about(child).size();
        return List.of(new Link(asked == 0 ? "Ask somebody into a meeting" : "In a meeting: " + asked, href(child)));
    }

    /** What the reader must know on every page of the child who sees it because of a meeting, and for how long. */
    List<Sentence> told(Actor actor, PersonId child) {
        if (standings.of(actor, child) != Relationship.IN_MEETING) {
            return List.of();
        }
        return store.about(child).stream()
                .filter(one -> one.practitioner().toString().equals(actor.code()))
                .map(one -> Sentence.ofStrong("You see this because you are in a meeting: " + which(one) + ".")
                        .then("It closes by itself at the end of the day after it."))
                .toList();
    }

    /** "Strategy meeting on Friday 24 June 2022". */
    String which(Invitation one) {
        return "%s on %s".formatted(vocabulary.type(one.meeting()).name(), Dates.fullDay(one.meetsOn()));
    }

    static String href(PersonId child) {
        return SubjectAddresses.child(child, "in-a-meeting");
    }

    /** What the child is called; empty where the actor is not close to the work. */
    Optional<String> name(Actor actor, PersonId child) {
        return people.name(actor, child).filter(_ -> store.mayAsk(actor, child));
    }

    List<Invitation> about(PersonId child) {
        return store.about(child);
    }

    /** Everybody who can be asked in. */
    List<Practitioner> everybodyBut(Practitioner reader) {
        return partnership.practitioners().stream()
                .filter(one -> !one.id().equals(reader.id()))
                .toList();
    }

    void ask(Practitioner reader, PersonId child, UUID whom, String meeting, LocalDate day, String because) {
        change(reader, child, "asked in", () -> store.add(Actor.of(reader), child, whom, meeting, day, because));
    }

    void end(Practitioner reader, PersonId child, Invitation one) {
        change(reader, child, "not in it any more", () -> store.end(one.stated().id()));
    }

    private void change(Practitioner reader, PersonId child, String what, Runnable change) {
        AuditContext.person(child);
        AuditContext.detail(DONE, what);
        transactions.as(Actor.of(reader).code(), change);
    }

    /** "Amina Diallo, Wealdshire Children’s Services". */
    String who(String actor) {
        return partnership.who(actor);
    }
}
