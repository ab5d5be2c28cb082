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
import org.springframework.stereotype.Component;

/** On the desk of whoever wrote a sitting: who says that it was otherwise, in their words, until one is held anew, for a week. */
@Component
class OtherwiseOnDesk implements DeskSection {

    private final SittingStore store;
    private final MeetingKinds kinds;
    private final People people;

    OtherwiseOnDesk(SittingStore store, MeetingKinds kinds, People people) {
        this.store = store;
        this.kinds = kinds;
        this.people = people;
    }

    @Override
    public String name() {
        return "said-otherwise";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        List<SittingStore.NoPart> said = actor.isJob() ? List.of() : store.otherwise(actor);
        Map<PersonId, String> names = people.names(
                actor, said.stream().map(SittingStore.NoPart::child).distinct().toList());
        return OnDesk.due(
                "You wrote what they said: they say that it was otherwise",
                said.stream()
                        .filter(one -> names.containsKey(one.child()))
                        .map(one -> Row.of(new Link(
                                        Objects.requireNonNull(names.get(one.child())),
                                        SittingReading.href(one.child(), one.kind()) + "/" + one.sitting()))
                                .withWords(words(one)))
                        .toList());
    }

    private String words(SittingStore.NoPart one) {
        MeetingKind kind = kinds.kind(one.kind()).orElseThrow();
        return "%s: %s says: “%s” It is asked about now: ring them."
                .formatted(
                        kind.title(),
                        kind.agency(one.line()).map(MeetingAgency::title).orElse(one.line()),
                        one.words());
    }
}
