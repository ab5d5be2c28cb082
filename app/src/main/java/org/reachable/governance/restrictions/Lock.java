package org.reachable.governance.restrictions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.governance.statements.Stated;

/**
 * A lock as it stands.
 *
 * @param reviewOn the day on which somebody looks whether it is still needed; null where none was set
 * @param ask whom others find to ask; null where they find no record
 */
record Lock(
        Stated stated,
        @Nullable LocalDate reviewOn,
        @Nullable UUID ask) {}
