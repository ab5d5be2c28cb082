package org.reachable.engine.calendar;

/** A calendar file cannot be read. The message is for whoever keeps the file: where, what is wrong, how to mend it. */
public final class CalendarUnreadable extends RuntimeException {
    CalendarUnreadable(String where, String wrong, String mend) {
        super("%s: %s. %s.".formatted(where, wrong, mend));
    }
}
