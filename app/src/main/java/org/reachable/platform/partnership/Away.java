package org.reachable.platform.partnership;

import java.time.Duration;
import java.time.Instant;
import org.reachable.foundation.govuk.Dates;

/** Until when somebody is away, as a line says it. */
final class Away {

    /** Nobody writes down for longer than this when they are back: they are away until they say so. */
    private static final Duration KNOWN = Duration.ofDays(400);

    private Away() {}

    /** "away until Mon 20 June": the day alone where it ends with a day; "away, and it is not known until when". */
    static String words(Instant until, Instant now) {
        return until.isAfter(now.plus(KNOWN))
                ? "away, and it is not known until when"
                : "away until " + Dates.happened(until, now);
    }
}
