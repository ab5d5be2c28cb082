package pretend.workshop;

import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.contributions.NavigationItem;
import org.springframework.stereotype.Component;

/** In the main navigation, for the council's own. */
@Component
class WorkshopInNavigation implements NavigationItem {

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
        return reader.agencyKind().equals("social-care");
    }
}
