package org.reachable.work.meetings;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.OnlyReports;
import org.reachable.records.corrections.EntryWords;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address means: whose sitting of which kind. What is not there for the reader is not found. */
@Component
class SittingReading {

    static final String CHILD = "child";

    private final SittingStore store;
    private final MeetingKinds kinds;
    private final People people;
    private final Relationships relationships;
    private final OfferedKinds offered;
    private final Vocabulary vocabulary;
    private final OnlyReports onlyReports;
    private final Chronology chronology;

    SittingReading(
            SittingStore store,
            MeetingKinds kinds,
            People people,
            Relationships relationships,
            OfferedKinds offered,
            Vocabulary vocabulary,
            OnlyReports onlyReports,
            Chronology chronology) {
        this.chronology = chronology;
        this.onlyReports = onlyReports;
        this.store = store;
        this.kinds = kinds;
        this.people = people;
        this.relationships = relationships;
        this.offered = offered;
        this.vocabulary = vocabulary;
    }

    /** Whose sittings of which kind are read, by whom. */
    record Read(Actor actor, PersonId child, String name, MeetingKind kind) {

        String href() {
            return SittingReading.href(child, kind.code());
        }

        String href(Sitting sitting) {
            return href() + "/" + sitting.id();
        }

        /** Words of a policy, with what the child is called. */
        String of(String words) {
            return words.replace("{child}", name);
        }
    }

    static String href(PersonId child, String kind) {
        return SubjectAddresses.child(child, "sittings/" + kind);
    }

    Read read(Actor actor, UUID id, String kind) {
        var child = new PersonId(id);
        AuditContext.person(child);
        String name = people.name(actor, child)
                .filter(_ -> relationships.of(actor, child).isLetIn())
                .orElseThrow(SittingReading::notThere);
        return new Read(
                actor,
                child,
                name,
                kinds.about(CHILD).stream()
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElseThrow(SittingReading::notThere));
    }

    Sitting sitting(Read read, UUID id) {
        return store.sittings(read.actor(), read.child(), read.kind().code()).stream()
                .filter(one -> one.id().equals(id) && its(read.actor(), one).isPresent())
                .findFirst()
                .orElseThrow(SittingReading::notThere);
    }

    /**
     * What it became, word by word. Whoever may not read that, because it is told to fewer since, reads nothing of the sitting; nor is it told
     * under a child about whom it is not.
     */
    Optional<EntryWords> its(Actor actor, Sitting sitting) {
        return chronology
                .stands(actor, sitting.entry())
                .filter(said -> said.subject().equals(sitting.child().subject()))
                .map(said -> new EntryWords(chronology.words(actor, said.id())));
    }

    /** Whether what it became was taken back, and nothing is said in its place. */
    boolean isTakenBack(Actor actor, Sitting sitting) {
        return its(actor, sitting).filter(EntryWords::isTakenBack).isPresent();
    }

    /**
     * Whether they hold one: they may write together about the child, their agency writes such an entry, and theirs would settle what is asked. Whoever
     * could only report one has the form of its entry, which says so.
     */
    boolean mayHold(Actor actor, PersonId child, MeetingKind kind) {
        return writes(actor, kind.entry())
                && relationships.of(actor, child).writesTogether()
                && onlyReports
                        .why(actor, child.subject(), actor.agency(), kind.entry())
                        .isEmpty();
    }

    /** Whether they add what an agency says: whoever may hold one, and whoever is of that agency. */
    boolean mayAdd(Read read, Sitting sitting, MeetingAgency agency) {
        return (writes(read.actor(), read.kind().entry())
                        || agency.kinds().contains(read.actor().agencyKind()))
                && store.mayAdd(read.actor(), sitting);
    }

    boolean mayDisagree(Read read) {
        return relationships.of(read.actor(), read.child()).follows()
                && writes(read.actor(), read.kind().objection().entry());
    }

    private boolean writes(Actor actor, String type) {
        return offered.mayWrite(vocabulary.type(type), actor.agencyKind(), vocabulary);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
