package org.reachable.engine.naive;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;

/** Instants written in attributes; what cannot be read is as good as left blank. */
final class Written {
    private Written() {}

    static @Nullable Instant instant(String value) {
        if (value.isBlank()) {
            return null;
        }
        try {
            return LondonTime.parse(value.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
