package org.reachable.records.chronology;

import java.time.Instant;
import java.util.UUID;

/**
 * The import that an entry came with.
 *
 * @param actor who brought it
 */
public record Brought(UUID id, String file, String actor, Instant receivedAt) {}
