package org.reachable.records.sources;

import java.time.Instant;
import org.reachable.foundation.kernel.PersonId;

/**
 * That a source says a kind of agency wrote something of a child.
 *
 * @param occurred when it happened
 */
public record Said(String source, String kind, PersonId child, Instant occurred) {}
