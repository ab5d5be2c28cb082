package org.reachable.records.chronology;

import java.time.Instant;
import java.util.UUID;
import org.reachable.access.Actor;

/**
 * One import.
 *
 * @param rowsAdded entries that came with it; the other rows it did not refuse were known already
 * @param actor who imported it
 * @param agency theirs, whose it is to take it back
 */
public record ImportBatch(
        UUID id,
        String file,
        int rowsRead,
        int rowsRefused,
        int rowsAdded,
        String actor,
        String agency,
        Instant receivedAt,
        boolean undone) {

    /** What others sent is theirs: nobody takes another agency’s entries away. */
    public boolean isOf(Actor reader) {
        return agency.equals(reader.agency());
    }
}
