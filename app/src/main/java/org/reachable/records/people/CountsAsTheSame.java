package org.reachable.records.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What counts of two records.
 *
 * @param linked that they are one child's; else that they are two after all
 * @param by who agreed, as rows name them; what was joined before it took two, who said it
 * @param first who said it first; null where it took one
 * @param firstBecause why; empty where it took one
 */
public record CountsAsTheSame(
        boolean linked,
        String by,
        String because,
        Instant at,
        @Nullable String first,
        String firstBecause) {}
