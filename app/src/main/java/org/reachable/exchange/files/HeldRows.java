package org.reachable.exchange.files;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;

/**
 * Rows of one file about a child of whom its sender may not know.
 *
 * @param person whose record has this reference
 * @param reference what the file calls them
 * @param entries in the order of the file
 * @param sender who brought them
 */
record HeldRows(
        UUID id, PersonId person, String reference, List<WrittenEntry> entries, UUID sender, Instant receivedAt) {}
