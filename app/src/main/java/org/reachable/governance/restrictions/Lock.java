package org.reachable.governance.restrictions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * A lock as it stands.
 *
 * @param reviewOn the day on which somebody looks whether it is still needed; null where none was set
 * @param ask whom others find to ask; null where they find no record
 * @param by who locked it, as rows name them
 */
record Lock(
        UUID id,
        PersonId child,
        String because,
        @Nullable LocalDate reviewOn,
        @Nullable UUID ask,
        String by,
        Instant since) {}
