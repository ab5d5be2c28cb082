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
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.engine.meeting.MeetingSection;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
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
    private final Calendars calendars;
    private final Clock clock;

    SaidLately(
            MeetingKinds kinds,
            SittingStore store,
            SittingReading reading,
            People people,
            Calendars calendars,
            Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.reading = reading;
        this.people = people;
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

    private Optional<Sitting> latest(
            Actor actor, PersonId child, MeetingKind kind, MeetingSection section, Instant now) {
        return store.sittings(actor, child, kind.code()).stream()
                .filter(sitting ->
                        now.isBefore(calendars.limit(sitting.said().at(), Objects.requireNonNull(section.saidFor()))))
                .filter(sitting -> !reading.isTakenBack(actor, sitting))
                .findFirst();
    }

    private Sentence said(
            Actor actor, PersonId child, MeetingKind kind, MeetingSection section, Sitting sitting, Instant now) {
        String name = people.name(actor, child).orElse("");
        String answers = section.fields().stream()
                .filter(field -> field.isAsked(sitting.content()))
                .flatMap(field -> Stream.of(sitting.answer(field.code()))
                        .map(answer -> answer.isEmpty()
                                ? field.blank()
                                : field.label() + ": " + field.choices().getOrDefault(answer, answer))
                        .filter(said -> !said.isEmpty()))
                .map(said -> said.replace("{child}", name))
                .collect(Collectors.joining(" · "));
        return Sentence.ofStrong(section.title() + ".")
                .then(answers)
                .thenLink(
                        "%s, %s"
                                .formatted(
                                        kind.title(), Dates.near(sitting.said().at(), now)),
                        SittingReading.href(child, kind.code()) + "/" + sitting.id());
    }
}
