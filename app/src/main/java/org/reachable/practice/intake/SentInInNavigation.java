package org.reachable.practice.intake;

import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.contributions.NavigationItem;
import org.springframework.stereotype.Component;

/** The way to what was sent in, for those at the front door. */
@Component
class SentInInNavigation implements NavigationItem {

    private final FrontDoor frontDoor;

    SentInInNavigation(FrontDoor frontDoor) {
        this.frontDoor = frontDoor;
    }

    @Override
    public String name() {
        return "sent-in";
    }

    @Override
    public Link link() {
        return new Link("Sent in", SentInController.AT);
    }

    @Override
    public boolean isFor(Practitioner reader) {
        return frontDoor.isAt(reader);
    }
}
