package org.reachable.records.chronology;

import java.time.Instant;
import java.util.UUID;
import org.reachable.access.Actor;

/**
 * One import.
 *
 * @param rows what became of its rows
 * @param actor who imported it
 * @param agency theirs, whose it is to take it back
 */
public record ImportBatch(
        UUID id, String file, Rows rows, String actor, String agency, Instant receivedAt, boolean undone) {

    /**
     * What became of its rows.
     *
     * @param read how many there were
     * @param refused those that were left out
     * @param added entries that came with it; the other rows it did not refuse were known already
     */
    public record Rows(int read, int refused, int added) {}

    /** What others sent is theirs: nobody takes another agency’s entries away. */
    public boolean isOf(Actor reader) {
        return agency.equals(reader.agency());
    }
}
