package org.reachable.work.meetings;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.contributions.EntryNote;
import org.springframework.stereotype.Component;

/** Where a sitting closes what was asked: that it rests on one person's word, while who spoke in it have not said that it is so. */
@Component
class UnconfirmedAnswer implements EntryNote {

    private final MeetingKinds kinds;
    private final SittingStore store;
    private final Partnership partnership;

    UnconfirmedAnswer(MeetingKinds kinds, SittingStore store, Partnership partnership) {
        this.kinds = kinds;
        this.store = store;
        this.partnership = partnership;
    }

    @Override
    public String name() {
        return "unconfirmed-sittings";
    }

    @Override
    public Optional<String> note(Actor actor, PersonId child, Entry entry) {
        Optional<MeetingKind> kind = kinds.ofEntry(entry.type().code());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        EntryId corrects = entry.references().corrects();
        String held = (corrects == null ? entry.id() : corrects).toString();
        return store.sittings(actor, child, kind.get().code()).stream()
                .filter(one -> one.entry().toString().equals(held))
                .findFirst()
                .flatMap(one -> note(actor, kind.get(), one));
    }

    private Optional<String> note(Actor actor, MeetingKind kind, Sitting sitting) {
        // What they write of their own agency is that agency's word.
        String own = partnership
                .practitionerWhoIs(sitting.said().by())
                .map(Practitioner::agencyKind)
                .orElse("");
        List<String> waits = store.voices(actor, sitting.id()).stream()
                .filter(voice -> voice.how().spoke() && voice.isUnconfirmed())
                .flatMap(voice -> kind.agency(voice.line()).stream())
                .filter(agency -> !agency.kinds().contains(own))
                .map(MeetingAgency::title)
                .distinct()
                .toList();
        return waits.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Closed by what %s wrote. %s %s not confirmed yet that they spoke. If one of them says that they took no part, it is asked again."
                                .formatted(
                                        partnership.whoWithin(sitting.said().by()),
                                        Words.list(waits),
                                        waits.size() == 1 ? "has" : "have"));
    }
}
