package org.reachable.pages.search;

import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.NavigationItem;
import org.springframework.stereotype.Component;

/** Finding a child. */
@Component
class SearchInNavigation implements NavigationItem {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Link link() {
        return new Link("Search", "/search");
    }
}
