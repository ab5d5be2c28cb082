package org.reachable.work.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.engine.meeting.MeetingSection;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.People;
import org.reachable.work.contributions.SubjectWarning;
import org.springframework.stereotype.Component;

/**
 * What was agreed lately that whoever is rung at night must read first, as what keeps a child safe until the morning: at the top of their pages,
 * for as long as its kind says. Of two sittings of a kind the later; what was taken back is not said.
 */
@Component
class SaidLately implements SubjectWarning {

    private final MeetingKinds kinds;
    private final SittingStore store;
    private final SittingReading reading;
    private final People people;
    private final Partnership partnership;
    private final Calendars calendars;
    private final Clock clock;

    SaidLately(
            MeetingKinds kinds,
            SittingStore store,
            SittingReading reading,
            People people,
            Partnership partnership,
            Calendars calendars,
            Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.reading = reading;
        this.people = people;
        this.partnership = partnership;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "said-in-a-sitting";
    }

    @Override
    public List<Sentence> warnings(Actor actor, PersonId child) {
        Instant now = clock.instant();
        return kinds.about(SittingReading.CHILD).stream()
                .flatMap(kind -> kind.sections().stream()
                        .filter(section -> section.saidFor() != null)
                        .flatMap(section -> latest(actor, child, kind, section, now)
                                .map(sitting -> said(actor, child, kind, section, sitting, now))
                                .stream()))
                .toList();
    }

    /** Of what the reader may read the latest: what was said in it since is in its entry, and is read there. */
    private Optional<Sitting> latest(
            Actor actor, PersonId child, MeetingKind kind, MeetingSection section, Instant now) {
        return store.sittings(actor, child, kind.code()).stream()
                .filter(sitting ->
                        now.isBefore(calendars.limit(sitting.said().at(), Objects.requireNonNull(section.saidFor())))
                                && reading.its(actor, sitting)
                                        .filter(words -> !words.isTakenBack())
                                        .isPresent())
                .findFirst();
    }

    private Sentence said(
            Actor actor, PersonId child, MeetingKind kind, MeetingSection section, Sitting sitting, Instant now) {
        String called = Capital.none(kind.title());
        Sentence said = Sentence.ofStrong("%s, as the %s had it %s:"
                .formatted(section.title(), called, Dates.near(sitting.said().at(), now)));
        boolean stands = reading.its(actor, sitting)
                .filter(words -> stands(section, sitting, words.stands().entry()))
                .isPresent();
        Sentence whose = caveats(said, kind, store.voices(actor, sitting.id()));
        return (stands
                        ? whose.then(answers(actor, child, section, sitting))
                        : whose.thenLate("It was put right since: what stands is in its entry."))
                .thenLink("Read the " + called, SittingReading.href(child, kind.code()) + "/" + sitting.id());
    }

    /** Whether its entry still says what was written down when they sat. */
    private static boolean stands(MeetingSection section, Sitting sitting, Entry entry) {
        return section.fields().stream()
                .filter(field -> !field.attribute().isEmpty() && field.of().isEmpty())
                .allMatch(field -> entry.attribute(field.attribute()).equals(sitting.answer(field.code())));
    }

    /** Whose word it is: nobody relies on what somebody says was never agreed. */
    private Sentence caveats(Sentence said, MeetingKind kind, List<Voice> voices) {
        List<Voice> denied = voices.stream()
                .filter(voice -> voice.tookNoPart()
                        || voice.position() != null && voice.position().isOtherwise())
                .toList();
        Quoracy quoracy = Quoracy.of(kind, Voice.spoke(voices));
        long waits = voices.stream().filter(Voice::isUnconfirmed).count();
        Sentence all = denied.isEmpty()
                ? said
                : said.thenLate("Do not rely on it: %s %s that it was not so."
                        .formatted(
                                Words.list(denied.stream()
                                        .map(voice -> who(kind, voice))
                                        .toList()),
                                denied.size() == 1 ? "says" : "say"));
        all = quoracy.isFull() ? all : all.thenLate(quoracy.words());
        return waits == 0
                ? all
                : all.thenLate("Of those who are said to have spoken, %s not said yet that it is so."
                        .formatted(Words.count((int) waits, "has", "have")));
    }

    private String who(MeetingKind kind, Voice voice) {
        String agency = kind.agency(voice.line()).map(MeetingAgency::title).orElse(voice.line());
        return voice.whom() == null ? agency : "%s (%s)".formatted(partnership.who(voice.whom()), agency);
    }

    private String answers(Actor actor, PersonId child, MeetingSection section, Sitting sitting) {
        String name = people.name(actor, child).orElse("");
        return section.fields().stream()
                .filter(field -> field.isAsked(sitting.content()))
                .flatMap(field -> Stream.of(sitting.answer(field.code()))
                        .map(answer -> answer.isEmpty()
                                ? field.blank()
                                : field.label() + ": " + field.choices().getOrDefault(answer, answer))
                        .filter(words -> !words.isEmpty()))
                .map(words -> words.replace("{child}", name))
                .collect(Collectors.joining(" · "));
    }
}
