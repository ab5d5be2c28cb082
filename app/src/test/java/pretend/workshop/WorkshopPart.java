package pretend.workshop;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.work.contributions.SubjectPart;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** A part of the child's page, with a template of its own. */
@Component
class WorkshopPart implements SubjectPart {

    private final Visits visits;

    WorkshopPart(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "workshop";
    }

    @Override
    public Page page() {
        return Page.AT_A_GLANCE;
    }

    @Override
    public Optional<Drawn> part(Actor actor, SubjectRecord subject) {
        List<String> words = WorkshopController.words(visits.about(actor, subject.id()));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawn(
                        new Fragment(
                                "pretend/workshop/part", new VisitsPage("the child", Visits.href(subject.id()), words)),
                        List.of(new NotKnown("Who drives home", "since the first visit", "Asked of the workshop"))));
    }
}
