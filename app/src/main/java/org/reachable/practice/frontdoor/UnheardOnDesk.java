package org.reachable.practice.frontdoor;

import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** What the reader's own agency told and has had no reply to, on their desk. */
@Component
class UnheardOnDesk implements DeskSection {

    private final Unheard unheard;

    UnheardOnDesk(Unheard unheard) {
        this.unheard = unheard;
    }

    @Override
    public String name() {
        return "told";
    }

    private static final int MOST = 3;

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                        "You told us, and have not heard",
                        unheard.ofOurs(actor, MOST).stream()
                                .map(one -> Row.of(one.what(), one.about())
                                        .with(one.left())
                                        .withUnseen(" about %s, %s"
                                                .formatted(
                                                        one.about().text(),
                                                        one.left().detail())))
                                .toList())
                .withAll(new Link("All that your agency told and has had no reply to", "/replies?ours=true"));
    }
}
