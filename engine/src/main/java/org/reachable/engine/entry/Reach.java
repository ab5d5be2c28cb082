package org.reachable.engine.entry;

import java.time.Instant;

/**
 * Another agency that really had an entry, and from when.
 *
 * @param agency the agency's code
 * @param at the first instant it had the entry
 */
public record Reach(String agency, Instant at) {}
