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
import org.reachable.engine.meeting.MeetingField;
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

    /** Of what was typed at length so much is said here; the rest is read where it stands. */
    private static final int ENOUGH = 300;

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
                        .flatMap(section -> latest(actor, child, kind, section, now).stream()
                                .map(one -> said(actor, child, kind, section, one, now))))
                .toList();
    }

    /**
     * A sitting that stands.
     *
     * @param stands what its entry says by now
     */
    private record Latest(Sitting sitting, Entry stands) {}

    /** Of what the reader may read the latest. */
    private Optional<Latest> latest(
            Actor actor, PersonId child, MeetingKind kind, MeetingSection section, Instant now) {
        return store.sittings(actor, child, kind.code()).stream()
                .filter(sitting ->
                        now.isBefore(calendars.limit(sitting.said().at(), Objects.requireNonNull(section.saidFor()))))
                .flatMap(sitting -> reading
                        .its(actor, sitting)
                        .filter(words -> !words.isTakenBack())
                        .map(words -> new Latest(sitting, words.stands().entry()))
                        .stream())
                .findFirst();
    }

    private Sentence said(
            Actor actor, PersonId child, MeetingKind kind, MeetingSection section, Latest latest, Instant now) {
        Sitting sitting = latest.sitting();
        Sentence said = Sentence.ofStrong(
                "%s, %s:".formatted(kind.title(), Dates.near(sitting.said().at(), now)));
        Sentence whose = caveats(said, kind, store.voices(actor, sitting.id()));
        return (stands(section, latest)
                        ? whose.then(answers(actor, child, section, sitting))
                        : whose.thenLate("What it said for “%s” was put right since: what stands is in its entry."
                                .formatted(section.title())))
                .thenLink(
                        "Read the " + Capital.none(kind.title()),
                        SittingReading.href(child, kind.code()) + "/" + sitting.id());
    }

    /** Whether its entry still says what was written down when they sat. */
    private static boolean stands(MeetingSection section, Latest latest) {
        return section.fields().stream()
                .filter(field -> !field.attribute().isEmpty() && field.of().isEmpty())
                .allMatch(field -> latest.stands()
                        .attribute(field.attribute())
                        .equals(latest.sitting().answer(field.code())));
    }

    /** Whose word it is: nobody relies on what somebody says was never agreed. */
    private Sentence caveats(Sentence said, MeetingKind kind, List<Voice> voices) {
        List<String> denied = named(kind, voices.stream().filter(SaidLately::isDenied));
        List<String> waited = named(kind, voices.stream().filter(Voice::isUnconfirmed));
        Quoracy quoracy = Quoracy.of(kind, Voice.spoke(voices));
        Sentence all = said;
        if (!denied.isEmpty()) {
            all = all.thenLate("Do not rely on it: %s %s that it was not so."
                    .formatted(Words.list(denied), denied.size() == 1 ? "says" : "say"));
        }
        if (!quoracy.isFull()) {
            all = all.thenLate(quoracy.missing() + " It is not a full one.");
        }
        return waited.isEmpty()
                ? all
                : all.thenLate("%s %s not said yet whether it is so."
                        .formatted(Words.list(waited), waited.size() == 1 ? "has" : "have"));
    }

    private static boolean isDenied(Voice voice) {
        return voice.tookNoPart()
                || voice.position() != null && voice.position().isOtherwise();
    }

    private List<String> named(MeetingKind kind, Stream<Voice> voices) {
        return voices.map(voice -> voice.whom() != null
                        ? partnership.who(voice.whom())
                        : kind.agency(voice.line()).map(MeetingAgency::title).orElse(voice.line()))
                .distinct()
                .toList();
    }

    private String answers(Actor actor, PersonId child, MeetingSection section, Sitting sitting) {
        String name = people.name(actor, child).orElse("");
        return section.fields().stream()
                .filter(field -> field.isAsked(sitting.content()))
                .map(field -> "%s: %s"
                        .formatted(field.label().replace("{child}", name), answer(field, sitting.answer(field.code()))))
                .collect(Collectors.joining(" · "));
    }

    private static String answer(MeetingField field, String answer) {
        if (answer.isEmpty()) {
            return field.blank().isEmpty() ? "not written down" : field.blank();
        }
        String said = field.choices().getOrDefault(answer, answer);
        return said.length() <= ENOUGH ? said : said.substring(0, ENOUGH).strip() + " … (more is in it)";
    }
}
