package org.reachable.engine.invented;

import java.time.Instant;
import org.reachable.engine.calendar.LondonTime;

/** How times are written into a form. */
final class Attribute {
    private Attribute() {}

    static String time(Instant instant) {
        return LondonTime.localOf(instant).toString();
    }

    static String date(Instant instant) {
        return LondonTime.dateOf(instant).toString();
    }
}
