package pretend.workshop;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.SubjectWarning;
import org.springframework.stereotype.Component;

/** At the top of the child's pages. */
@Component
class WorkshopWarning implements SubjectWarning {

    private final Visits visits;

    WorkshopWarning(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "workshop";
    }

    @Override
    public List<Sentence> warnings(Actor actor, PersonId child) {
        return visits.about(actor, child).isEmpty()
                ? List.of()
                : List.of(Sentence.ofStrong("Not to be called away from the workshop."));
    }
}
