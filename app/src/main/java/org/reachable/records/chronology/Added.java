package org.reachable.records.chronology;

import java.util.Set;
import java.util.UUID;
import org.reachable.foundation.kernel.SubjectId;

/**
 * What became of rows handed in.
 *
 * @param ids of those that were not there yet
 * @param affected whose stories they are in, or were in before a correction among them
 */
record Added(Set<UUID> ids, Set<SubjectId> affected) {}
