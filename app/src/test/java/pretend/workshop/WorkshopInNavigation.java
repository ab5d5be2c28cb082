package pretend.workshop;

import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.contributions.NavigationItem;
import org.springframework.stereotype.Component;

/** In the main navigation, for whoever wrote a visit down. */
@Component
class WorkshopInNavigation implements NavigationItem {

    private final Visits visits;

    WorkshopInNavigation(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "workshop";
    }

    @Override
    public Link link() {
        return new Link("Workshop", "/workshop");
    }

    @Override
    public boolean isFor(Practitioner reader) {
        return !visits.by(Actor.of(reader)).isEmpty();
    }
}
