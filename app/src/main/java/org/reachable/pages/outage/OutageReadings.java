package org.reachable.pages.outage;

import org.reachable.foundation.kernel.Readings;
import org.springframework.stereotype.Component;

/** Whether packs are made, for whoever runs this: one that cannot be written is missed only when it is needed. */
@Component
class OutageReadings {

    OutageReadings(Readings readings, OutageStore store) {
        readings.add(
                "reachable.outage.oldest.pack.seconds",
                "For how long the agency that waits longest for its next outage pack has waited",
                store::longestWithoutNewPack);
    }
}
