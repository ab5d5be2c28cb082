package org.reachable.pages.subject;

import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.work.contributions.NavigationItem;
import org.springframework.stereotype.Component;

/** The children the reader is asked about. */
@Component
class ChildrenInNavigation implements NavigationItem {

    @Override
    public String name() {
        return "children";
    }

    @Override
    public Link link() {
        return new Link("Children", SubjectAddresses.CHILDREN);
    }
}
