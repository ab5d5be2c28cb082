package org.reachable.records.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a person lives, with whom, and for how long. Several may be so at once. */
public record Home(
        String place,
        String withWhom,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
