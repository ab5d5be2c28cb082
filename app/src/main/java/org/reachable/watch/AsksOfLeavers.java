package org.reachable.watch;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Left;
import org.reachable.platform.partnership.OnDuty;
import org.reachable.platform.partnership.Partnership;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody was asked, or told because nobody had answered, when they left is for whoever is on duty now. */
@Component
class AsksOfLeavers {

    private final AskStore asks;
    private final EscalationStore chases;
    private final Partnership partnership;
    private final Clock clock;

    AsksOfLeavers(AskStore asks, EscalationStore chases, Partnership partnership, Clock clock) {
        this.asks = asks;
        this.chases = chases;
        this.partnership = partnership;
        this.clock = clock;
    }

    @EventListener
    void passOn(Left left) {
        UUID leaver = left.who().id();
        for (Ask ask : asks.openFor(leaver)) {
            if (ask.practitioner().equals(leaver)) {
                OnDuty next = next(left, ask.came().role(), ask.child());
                asks.passOn(ask, next.practitioner().id(), because(left, next));
            } else {
                asks.change(ask.offeredToNobody());
            }
        }
        for (Escalation chase : chases.openFor(leaver)) {
            PersonId child = asks.of(chase.finding()).map(Ask::child).orElse(null);
            OnDuty next = next(left, chase.role(), child);
            chases.passOn(chase, next.practitioner().id(), because(left, next));
        }
    }

    private OnDuty next(Left left, String role, @Nullable PersonId child) {
        return partnership.whoIsOnDuty(
                Authors.areAsked(role) ? Authors.INSTEAD : role,
                child,
                List.of(left.who().agency()),
                clock.instant());
    }

    private static String because(Left left, OnDuty next) {
        return "%s has left. %s".formatted(left.who().name(), next.how());
    }
}
