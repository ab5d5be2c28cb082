package org.reachable.governance.retention;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.SubjectId;

/**
 * What decides how long somebody's record is kept.
 *
 * @param spells what was ever so of them, as that they were in care
 * @param diedOn null while they live
 * @param lastEntry when something was last written about them; null where nothing was
 */
record Facts(
        SubjectId subject,
        boolean isChild,
        @Nullable LocalDate bornOn,
        Set<String> spells,
        @Nullable LocalDate diedOn,
        @Nullable LocalDate lastEntry) {}
