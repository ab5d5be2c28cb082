package org.reachable.platform.audit;

import org.reachable.foundation.kernel.Readings;
import org.springframework.stereotype.Component;

/** How far the chain of the audit is behind, for whoever runs it. */
@Component
class AuditReadings {

    AuditReadings(Readings readings, ChainStore chain) {
        readings.add(
                "reachable.audit.unsealed", "Rows of the audit that wait for their place in the chain", chain::waiting);
        readings.add(
                "reachable.audit.unanchored.seconds",
                "For how long the oldest row of the audit has stood that no signed anchor vouches for",
                chain::longestUnanchored);
    }
}
