package org.reachable.pages.desk;

import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.NavigationItem;
import org.springframework.stereotype.Component;

/** What needs the reader now is the first entry. */
@Component
class NowInNavigation implements NavigationItem {

    @Override
    public String name() {
        return "now";
    }

    @Override
    public Link link() {
        return new Link("Now", NowController.NOW);
    }
}
