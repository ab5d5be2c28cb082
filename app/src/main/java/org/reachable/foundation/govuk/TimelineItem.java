package org.reachable.foundation.govuk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in a list of such things.
 *
 * @param title what, in a few words
 * @param by who says so
 * @param at when it happened
 * @param text what is known of it
 * @param late when it was written down, if only later
 * @param link where to read on
 */
public record TimelineItem(
        String title,
        String by,
        Instant at,
        String text,
        @Nullable Instant late,
        @Nullable Link link) {}
