package org.reachable.chronology;

import java.time.Instant;
import java.util.UUID;

/**
 * One import.
 *
 * @param rowsAdded entries that came with it; the other rows it did not refuse were known already
 * @param actor who imported it
 */
public record ImportBatch(
        UUID id,
        String file,
        int rowsRead,
        int rowsRefused,
        int rowsAdded,
        String actor,
        Instant receivedAt,
        boolean undone) {}
