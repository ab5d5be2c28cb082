package org.reachable.engine.timeline;

import java.time.Instant;

/**
 * A moment to be drawn.
 *
 * @param happened when it happened
 * @param written when it was written down
 * @param shape how it is drawn
 * @param says what it is
 */
public record Moment(Instant happened, Instant written, Shape shape, String says) {}
