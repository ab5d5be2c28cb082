package org.reachable.engine.fold;

import java.time.Instant;

/**
 * Somebody else is asked too, because nobody had answered an alert.
 *
 * @param since when the alert was raised
 * @param at when it went up
 * @param to the role that is asked from then on
 */
public record Escalated(Instant since, Instant at, String to) {}
