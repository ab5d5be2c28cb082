package org.reachable.work.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.People;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** On the desk of whoever is written down as saying something in a sitting: whether it is so. */
@Component
class PositionsOnDesk implements DeskSection {

    private final SittingStore store;
    private final MeetingKinds kinds;
    private final People people;

    PositionsOnDesk(SittingStore store, MeetingKinds kinds, People people) {
        this.store = store;
        this.kinds = kinds;
        this.people = people;
    }

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        List<SittingStore.ToConfirm> asked = actor.isJob() ? List.of() : store.toConfirm(actor);
        Map<PersonId, String> names = people.names(
                actor,
                asked.stream().map(SittingStore.ToConfirm::child).distinct().toList());
        return OnDesk.due(
                "You are written down as saying this: is it so?",
                asked.stream()
                        .map(one -> Row.of(new Link(
                                        names.getOrDefault(one.child(), "A child whose record is not open to you"),
                                        ConfirmController.href(one)))
                                .withWords("%s: %s%s"
                                        .formatted(
                                                kinds.kind(one.kind())
                                                        .map(MeetingKind::title)
                                                        .orElse("A meeting"),
                                                one.noted().named().isEmpty()
                                                        ? ""
                                                        : "“%s”, for your agency: "
                                                                .formatted(one.noted()
                                                                        .named()),
                                                one.stance().words().toLowerCase(Locale.UK))))
                        .toList());
    }
}
