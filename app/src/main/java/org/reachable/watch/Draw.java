package org.reachable.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How children are drawn.
 *
 * @param seed decides the order: the same again draws the same children, as long as work for them is open
 * @param most how many at most
 * @param states only those in one of these states, or out of it since {@code since}; all where there are none
 * @param born only those born so; null for all
 */
public record Draw(
        String seed,
        int most,
        List<String> states,
        Instant since,
        @Nullable Born born) {

    /** Born after one day and until another, that day too. */
    public record Born(LocalDate after, LocalDate until) {}
}
