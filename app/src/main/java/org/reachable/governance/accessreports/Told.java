package org.reachable.governance.accessreports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one person's looks in one month.
 *
 * @param ground why they are left out; null where they are told
 * @param because the same in words; what was written where they are told, too
 * @param consulted who of the agency was asked, and what they said
 */
record Told(
        UUID practitioner,
        String agency,
        LocalDate month,
        @Nullable Ground ground,
        String because,
        String consulted) {}
