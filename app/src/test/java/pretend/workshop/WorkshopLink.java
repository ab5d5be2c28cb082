package pretend.workshop;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** From the child's page to its own. */
@Component
class WorkshopLink implements SubjectLink {

    @Override
    public String name() {
        return "workshop";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return List.of(new Link("Visits to the workshop", Visits.href(subject.id())));
    }
}
