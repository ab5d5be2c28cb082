package org.reachable.work.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.govuk.Dates;

/**
 * The time that is counted.
 *
 * @param code as an address has it
 */
record Period(String code, String words, Instant since, Instant until) {

    /** As the page of how loud we are counts. */
    static final String FOUR_WEEKS = "4-weeks";

    static final String THIS_MONTH = "this-month";
    static final String LAST_MONTH = "last-month";

    private static final Duration WEEKS = Duration.ofDays(28);

    static Period of(@Nullable String code, Instant now) {
        LocalDate first = Dates.day(now).withDayOfMonth(1);
        return switch (code == null ? FOUR_WEEKS : code) {
            case THIS_MONTH -> new Period(THIS_MONTH, "this month so far", midnight(first), now);
            case LAST_MONTH -> new Period(LAST_MONTH, "last month", midnight(first.minusMonths(1)), midnight(first));
            default -> new Period(FOUR_WEEKS, "the last 4 weeks", now.minus(WEEKS), now);
        };
    }

    private static Instant midnight(LocalDate day) {
        return LondonTime.at(day.atStartOfDay());
    }
}
