package org.reachable.pages.subject;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.reachable.foundation.govuk.Dates;

/** Days as on a calendar in London. */
final class Days {

    private Days() {}

    static long between(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(Dates.day(from), Dates.day(to));
    }
}
