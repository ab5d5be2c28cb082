package org.reachable.work.meetings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.People;
import org.reachable.work.contributions.DeskSection;
import org.reachable.work.meetings.SittingStore.Objection;

/** On the desk of whoever wrote a sitting: what others say of the part that they were written down as taking. */
abstract class PartOnDesk implements DeskSection {

    private final MeetingKinds kinds;
    private final People people;

    PartOnDesk(MeetingKinds kinds, People people) {
        this.kinds = kinds;
        this.people = people;
    }

    abstract String title();

    abstract List<Objection> said(Actor writer);

    /**
     * What it says on the desk.
     *
     * @param agency whose part it is
     * @param words what they say
     */
    abstract String told(String agency, String words);

    @Override
    public OnDesk onDesk(Actor actor) {
        List<Objection> said = actor.isJob() ? List.of() : said(actor);
        Map<PersonId, String> names = people.names(
                actor, said.stream().map(Objection::child).distinct().toList());
        return OnDesk.due(
                title(),
                said.stream()
                        .filter(one -> names.containsKey(one.child()))
                        .map(one -> Row.of(new Link(
                                        Objects.requireNonNull(names.get(one.child())),
                                        SittingReading.href(one.child(), one.kind()) + "/" + one.sitting()))
                                .withWords(told(one)))
                        .toList());
    }

    private String told(Objection one) {
        MeetingKind kind = kinds.kind(one.kind()).orElseThrow();
        String agency = kind.agency(one.line()).map(MeetingAgency::title).orElse(one.line());
        return "%s: %s".formatted(kind.title(), told(agency, one.words()));
    }
}
