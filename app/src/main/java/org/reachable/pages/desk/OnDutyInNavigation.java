package org.reachable.pages.desk;

import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.NavigationItem;
import org.springframework.stereotype.Component;

/** Who answers for what, and how loud we are. */
@Component
class OnDutyInNavigation implements NavigationItem {

    @Override
    public String name() {
        return "on-duty";
    }

    @Override
    public Link link() {
        return new Link("On duty", "/on-duty");
    }
}
