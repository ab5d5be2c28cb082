package org.reachable.engine.fold;

import java.time.Instant;
import org.reachable.engine.entry.EntryId;

/**
 * An entry that answers a finding by its id.
 *
 * @param finding the finding's id
 * @param by the entry
 * @param at when it became known
 */
public record FindingAnswer(String finding, EntryId by, Instant at) {}
