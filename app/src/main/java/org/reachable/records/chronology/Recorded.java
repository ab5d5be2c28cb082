package org.reachable.records.chronology;

import java.util.Set;
import org.reachable.foundation.kernel.SubjectId;

/**
 * What came of entries handed in.
 *
 * @param added how many are new
 * @param known how many were there already, word for word: they changed nothing
 * @param subjects whose story is another now
 */
public record Recorded(int added, int known, Set<SubjectId> subjects) {}
