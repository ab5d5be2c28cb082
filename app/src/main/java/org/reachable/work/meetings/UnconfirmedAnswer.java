package org.reachable.work.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.reachable.work.contributions.EntryNote;
import org.springframework.stereotype.Component;

/** Where a sitting closes what was asked: that it rests on one person's word, while who spoke in it have not said that it is so. */
@Component
class UnconfirmedAnswer implements EntryNote {

    private final MeetingKinds kinds;
    private final SittingStore store;
    private final Partnership partnership;

    private final Watch watch;
    private final Clock clock;

    UnconfirmedAnswer(MeetingKinds kinds, SittingStore store, Partnership partnership, Watch watch, Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.partnership = partnership;
        this.watch = watch;
        this.clock = clock;
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
                .flatMap(one -> note(actor, kind.get(), one, until(actor, child, one)));
    }

    /** Until when it stands on one person's word, where that is asked; empty where nobody asks it, or somebody has said that it was so. */
    private Optional<Instant> until(Actor actor, PersonId child, Sitting sitting) {
        return watch.about(actor, child).stream()
                .map(Asked::finding)
                .filter(one ->
                        one.open() && one.rule().urgent() && one.trigger().equals(sitting.entry()))
                .map(one -> one.steps().getFirst().respondBy())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Optional<String> note(Actor actor, MeetingKind kind, Sitting sitting, Optional<Instant> until) {
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
        String otherwise = voicesOtherwise(actor, kind, sitting);
        if (waits.isEmpty() && until.isEmpty() && otherwise.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(
                        "Closed by what %s wrote."
                                .formatted(partnership.whoWithin(sitting.said().by())),
                        otherwise,
                        waits.isEmpty()
                                ? otherwise.isEmpty() ? "Nobody of another agency has said that they took part." : ""
                                : "%s %s not confirmed yet that they spoke."
                                        .formatted(Words.list(waits), waits.size() == 1 ? "has" : "have"),
                        otherwise.isEmpty() ? until.map(this::onOneWord).orElse("") : "",
                        waits.isEmpty() ? "" : "If one of them says that they took no part, it is asked again.")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    /** Whoever says that it was otherwise has not said that it was so. */
    private String voicesOtherwise(Actor actor, MeetingKind kind, Sitting sitting) {
        return store.voices(actor, sitting.id()).stream()
                .flatMap(voice -> Optional.ofNullable(voice.position())
                        .filter(Voice.Position::isOtherwise)
                        .flatMap(said -> Optional.ofNullable(said.confirmed()))
                        .map(own -> "%s says that it was otherwise: “%s”"
                                .formatted(
                                        kind.agency(voice.line())
                                                .map(MeetingAgency::title)
                                                .orElse(voice.line()),
                                        own.words()))
                        .stream())
                .collect(Collectors.joining(" "));
    }

    private String onOneWord(Instant until) {
        return until.isAfter(clock.instant())
                ? "It is closed on one person’s word until %s: then somebody is asked whether it was so."
                        .formatted(Dates.near(until, clock.instant()))
                : "It is closed on one person’s word, and nobody of another agency said by %s that it was so: somebody is asked."
                        .formatted(Dates.near(until, clock.instant()));
    }
}
