package org.reachable.pages.record;

import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.NavigationItem;
import org.springframework.stereotype.Component;

/** Writing down what happened, for whoever may. */
@Component
class RecordInNavigation implements NavigationItem {

    @Override
    public String name() {
        return "record";
    }

    @Override
    public Link link() {
        return new Link("Record", "/record");
    }

    @Override
    public boolean isForWriting() {
        return true;
    }
}
