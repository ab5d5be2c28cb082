package org.reachable.engine.timeline;

import java.time.Instant;

/**
 * A moment to be drawn.
 *
 * @param happened when it happened
 * @param known when it became known
 * @param shape how it is drawn
 * @param says what it is
 */
public record Moment(Instant happened, Instant known, Shape shape, String says) {}
