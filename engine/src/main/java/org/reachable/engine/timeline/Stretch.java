package org.reachable.engine.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time to be drawn.
 *
 * @param from when it began
 * @param to when it ended; null where it has not
 * @param says what it is
 */
public record Stretch(Instant from, @Nullable Instant to, String says) {}
