package org.reachable.scenarios.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import org.reachable.engine.calendar.LondonTime;

/** A time as the oracle writes it: a minute, or a London date that means any time that day. */
record Moment(Instant first, Instant last) {

    static Moment of(String written) {
        if (written.contains("T")) {
            Instant at = LondonTime.parse(written);
            return new Moment(at, at);
        }
        LocalDate day = LocalDate.parse(written);
        return new Moment(
                LondonTime.at(day.atStartOfDay()),
                LondonTime.at(day.plusDays(1).atStartOfDay()).minusSeconds(1));
    }

    /** From the first instant of one to the last of another. */
    static Moment between(String from, String to) {
        return new Moment(of(from).first, of(to).last);
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(first) && !instant.isAfter(last);
    }
}
