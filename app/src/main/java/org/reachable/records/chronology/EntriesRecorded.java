package org.reachable.records.chronology;

import java.util.List;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.SubjectId;

/**
 * Entries were added. Told inside their transaction: whoever listens marks what must be looked at again, and does the
 * looking after the commit.
 *
 * @param entries those that are new
 * @param subjects whose story is another now; of a person with several records the one that stands
 */
public record EntriesRecorded(Actor actor, List<NewEntry> entries, Set<SubjectId> subjects) {}
