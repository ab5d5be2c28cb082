package org.reachable.records.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person is called, and for how long. */
public record PersonName(
        String name,
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Who calls them that. */
    public enum Kind {
        /** As they say it themselves: the one that is shown. */
        SAID,
        OFFICIAL,
        FORMER,
        OTHER
    }

    /** As they say it themselves. */
    public static PersonName said(String name) {
        return new PersonName(name, Kind.SAID, null, null);
    }
}
