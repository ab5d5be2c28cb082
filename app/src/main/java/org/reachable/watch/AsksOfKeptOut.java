package org.reachable.watch;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.OnDuty;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/**
 * What somebody was asked who may open the record no more, because the child is their own family's or it is locked to them, is for
 * whoever is on duty now. Whoever was told that they are asked reads who is.
 */
@Component
class AsksOfKeptOut {

    private final KeptOutStore keptOut;
    private final AskStore asks;
    private final EscalationStore chases;
    private final Partnership partnership;

    AsksOfKeptOut(KeptOutStore keptOut, AskStore asks, EscalationStore chases, Partnership partnership) {
        this.keptOut = keptOut;
        this.asks = asks;
        this.chases = chases;
        this.partnership = partnership;
    }

    /** @param open what is open and was asked of somebody before */
    void passOn(Map<String, Ask> open, @Nullable PersonId child, Instant now) {
        Set<String> shut = keptOut.askedOfKeptOut(open.keySet());
        open.values().stream().filter(ask -> shut.contains(ask.finding())).forEach(ask -> {
            OnDuty next = next(ask.practitioner(), ask.came().role(), child, now);
            if (!next.practitioner().id().equals(ask.practitioner())) {
                asks.passOn(ask, next.practitioner().id(), because(ask.practitioner(), next));
            }
        });
        keptOut.toldOfKeptOut(open.keySet()).forEach(chase -> {
            OnDuty next = next(chase.practitioner(), chase.role(), child, now);
            if (!next.practitioner().id().equals(chase.practitioner())) {
                chases.passOn(chase, next.practitioner().id(), because(chase.practitioner(), next));
            }
        });
    }

    private OnDuty next(UUID whose, String role, @Nullable PersonId child, Instant now) {
        return partnership.whoIsOnDutyBut(
                whose,
                Authors.areAsked(role) ? Authors.INSTEAD : role,
                child,
                partnership.practitioner(whose).map(Practitioner::agency).stream()
                        .toList(),
                now);
    }

    /** Not why: that is for few to read. */
    private String because(UUID whose, OnDuty next) {
        return "It was asked of %s before. %s".formatted(partnership.whoWithin(whose), next.how());
    }
}
