package org.reachable.records.chronology;

import java.util.Set;
import org.reachable.engine.entry.EntryId;

/**
 * Entries beside those that are there; any other is new.
 *
 * @param known ids that are there word for word: handing them in changes nothing
 * @param otherwise ids that are there with other words: handing them in corrects those
 */
public record Compared(Set<EntryId> known, Set<EntryId> otherwise) {}
