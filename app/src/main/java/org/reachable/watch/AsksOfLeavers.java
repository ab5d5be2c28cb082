package org.reachable.watch;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.reachable.partnership.Left;
import org.reachable.partnership.OnDuty;
import org.reachable.partnership.Partnership;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody was asked and had not answered when they left is asked of whoever is on duty now. */
@Component
class AsksOfLeavers {

    private final AskStore asks;
    private final Partnership partnership;
    private final Clock clock;

    AsksOfLeavers(AskStore asks, Partnership partnership, Clock clock) {
        this.asks = asks;
        this.partnership = partnership;
        this.clock = clock;
    }

    @EventListener
    void passOn(Left left) {
        UUID leaver = left.who().id();
        for (Ask ask : asks.openFor(leaver)) {
            if (ask.practitioner().equals(leaver)) {
                OnDuty next = partnership.whoIsOnDuty(
                        ask.role(), ask.child(), List.of(left.who().agency()), clock.instant());
                asks.passOn(
                        ask,
                        next.practitioner().id(),
                        "%s has left. %s".formatted(left.who().name(), next.how()));
            } else {
                asks.change(ask.offeredToNobody());
            }
        }
    }
}
