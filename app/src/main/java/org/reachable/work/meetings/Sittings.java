package org.reachable.work.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/** Keeps sittings: each is one entry, written in the same transaction; what is added later is of then. */
@Component
class Sittings {

    private final SittingStore store;
    private final SittingWritingStore writing;
    private final SittingEntries entries;
    private final SittingAttributes attributes;
    private final OpenedFrom openedFrom;
    private final Chronology chronology;
    private final PartsNotTaken partsNotTaken;
    private final PartsTaken partsTaken;
    private final Partnership partnership;
    private final Vocabulary vocabulary;
    private final Transactions transactions;
    private final Clock clock;

    Sittings(
            SittingStore store,
            SittingWritingStore writing,
            SittingEntries entries,
            SittingAttributes attributes,
            OpenedFrom openedFrom,
            Chronology chronology,
            PartsNotTaken partsNotTaken,
            PartsTaken partsTaken,
            Partnership partnership,
            Vocabulary vocabulary,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.entries = entries;
        this.attributes = attributes;
        this.openedFrom = openedFrom;
        this.chronology = chronology;
        this.partsNotTaken = partsNotTaken;
        this.partsTaken = partsTaken;
        this.partnership = partnership;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of saving. */
    sealed interface Saved {

        record Kept(UUID sitting) implements Saved {}

        /** Somebody was quicker: what the writer has not seen. */
        record Other(Sitting stands) implements Saved {}
    }

    /**
     * Keeps a sitting, and its entry.
     *
     * @param seen the latest sitting that the writer had seen; empty where there was none
     */
    Saved hold(
            Actor actor,
            PersonId child,
            MeetingKind kind,
            OpenedFrom.Question question,
            Map<String, String> content,
            List<NewVoice> voices,
            String seen) {
        AuditContext.person(child);
        AuditContext.detail("sitting", "written down");
        return transactions.as(actor.code(), () -> {
            writing.takeTurn(child);
            List<Sitting> before = store.sittings(actor, child, kind.code());
            if (!before.isEmpty() && !before.getFirst().id().toString().equals(seen)) {
                return new Saved.Other(before.getFirst());
            }
            UUID id = writing.next();
            Instant now = clock.instant();
            var sitting = new Sitting(
                    id,
                    child,
                    kind.code(),
                    new EntryId(Origin.OUR_OWN, id.toString()),
                    question.finding(),
                    content,
                    openedFrom.handling(kind, question),
                    new Sitting.Said(actor.code(), actor.agency(), now));
            chronology.append(
                    actor,
                    null,
                    List.of(entry(
                            actor,
                            sitting,
                            sitting.entry(),
                            kind.entry(),
                            entries.words(kind, content, voices),
                            attributes.of(actor, kind, question, content, voices))));
            writing.sitting(actor, sitting);
            for (int row = 0; row < voices.size(); row++) {
                writing.voice(actor, sitting, voices.get(row), row);
            }
            return new Saved.Kept(id);
        });
    }

    /**
     * Keeps who spoke since. Once everybody who is needed has, that becomes an entry of that moment, and names the sitting's.
     *
     * @param seen how many voices the writer had seen
     * @return false where there are others
     */
    boolean add(Actor actor, MeetingKind kind, Sitting sitting, NewVoice said, int seen) {
        AuditContext.person(sitting.child());
        AuditContext.detail("sitting", "added to");
        boolean added = transactions.as(actor.code(), () -> {
            writing.takeTurn(sitting.child());
            List<Voice> before = store.voices(actor, sitting.id());
            if (before.size() != seen) {
                return false;
            }
            UUID voice = writing.voice(actor, sitting, said, before.size());
            Set<String> spoke = Voice.spoke(before);
            boolean lacked = !Quoracy.of(kind, spoke).isFull();
            Set<String> now = new LinkedHashSet<>(spoke);
            // A name that is typed after somebody of that agency said that nobody spoke with them speaks for it no more
            // than the first did.
            boolean again = said.named().isEmpty()
                    || before.stream()
                            .noneMatch(one -> one.tookNoPart() && one.line().equals(said.line()));
            if (said.how().spoke() && again) {
                now.add(said.line());
            }
            if (lacked && Quoracy.of(kind, now).isFull()) {
                // Where somebody had no part, what it answered is asked again: only one that is held now answers it.
                boolean anew = before.stream().anyMatch(Voice::tookNoPart);
                chronology.append(
                        actor,
                        null,
                        List.of(entry(
                                actor,
                                sitting,
                                new EntryId(Origin.OUR_OWN, voice.toString()),
                                anew ? kind.entry() : kind.completed(),
                                entries.completed(kind, said),
                                anew
                                        ? attributes.heldNow(actor, kind, sitting, before, said)
                                        : Map.of(
                                                vocabulary.references().answers(),
                                                sitting.entry().toString()))));
            }
            return true;
        });
        // Whoever adds that they spoke themselves says that it was so.
        if (added) {
            transactions.afterwards(partsTaken::say);
        }
        return added;
    }

    /** Confirms what the actor is written down as saying; {@code stance} is what it was instead, null where it was so. */
    void confirm(Actor actor, SittingStore.ToConfirm asked, @Nullable Stance stance, String words) {
        AuditContext.person(asked.child());
        AuditContext.detail("sitting", "position confirmed");
        transactions.as(actor.code(), () -> {
            writing.takeTurn(asked.child());
            boolean stillAsked = store.toConfirm(actor).stream()
                    .anyMatch(one -> one.position().equals(asked.position()));
            if (stillAsked) {
                writing.confirm(actor, asked, stance, words);
            }
        });
        transactions.afterwards(stance == Stance.NO_PART ? partsNotTaken::say : partsTaken::say);
    }

    /** Makes a disagreement of what an agency sees differently. Twice is once. */
    void disagree(Actor actor, MeetingKind kind, Sitting sitting, Voice voice, Voice.Position said) {
        AuditContext.person(sitting.child());
        MeetingAgency agency = kind.agency(voice.line()).orElseThrow();
        // Whoever is of that agency differs with whoever held it; everybody else differs with that agency.
        String with = agency.kinds().contains(actor.agencyKind())
                ? partnership
                        .practitionerWhoIs(sitting.said().by())
                        .map(Practitioner::agencyKind)
                        .orElse(sitting.said().agency())
                : attributes.kindOf(agency, voice.whom());
        var id = new EntryId(Origin.OUR_OWN, said.id().toString());
        transactions.as(actor.code(), () -> {
            if (chronology.one(actor, id).isEmpty()) {
                chronology.append(
                        actor,
                        null,
                        List.of(entry(
                                actor,
                                sitting,
                                id,
                                kind.objection().entry(),
                                entries.disagreement(kind, agency, said),
                                Map.of(kind.objection().whom(), with))));
            }
        });
    }

    private NewEntry entry(
            Actor actor, Sitting sitting, EntryId id, String type, String words, Map<String, String> says) {
        return new NewEntry(
                sitting.child(),
                WrittenEntry.said(
                        id,
                        chronology.reference(actor, sitting.child().subject()).orElseThrow(),
                        clock.instant(),
                        actor.agencyKind(),
                        type,
                        words,
                        sitting.handling(),
                        Map.copyOf(says)),
                List.of());
    }
}
