package pretend.workshop;

import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** On the desk: whom the reader wrote of. */
@Component
class WorkshopOnDesk implements DeskSection {

    private final Visits visits;

    WorkshopOnDesk(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "workshop";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.due(
                "Who takes them to the workshop?",
                visits.by(actor).stream()
                        .map(visit -> Row.of(new Link(
                                        visits.name(actor, visit.child()).orElse("A child"),
                                        Visits.href(visit.child())))
                                .withNote(visit.words()))
                        .toList());
    }
}
