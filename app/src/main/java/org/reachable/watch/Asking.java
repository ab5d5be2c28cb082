package org.reachable.watch;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.fold.Finding;
import org.reachable.kernel.PersonId;
import org.reachable.partnership.Partnership;
import org.springframework.stereotype.Component;

/** Turns a role into a person: whoever is on duty when something is first asked. */
@Component
class Asking {
    private final AskStore asks;
    private final Partnership partnership;

    Asking(AskStore asks, Partnership partnership) {
        this.asks = asks;
        this.partnership = partnership;
    }

    /** Asks about each finding that is open and nobody was asked about yet. */
    void ask(Collection<Finding> findings, @Nullable PersonId child, Instant now) {
        for (Finding finding : findings) {
            if (finding.open() && asks.of(finding.id()).isEmpty()) {
                String role = finding.last().owner();
                var onDuty = partnership.whoIsOnDuty(role, child, now);
                var whom = onDuty.practitioner();
                asks.ask(finding.id(), whom.partnership(), child, whom.id(), role, onDuty.how(), now);
            }
        }
    }
}
