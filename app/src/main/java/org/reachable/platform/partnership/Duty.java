package org.reachable.platform.partnership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty that is held at the instant asked about.
 *
 * @param keptOut whether whoever holds it is kept out of the record of the child it is asked about for
 */
record Duty(UUID practitioner, Scope scope, int deputy, boolean away, boolean keptOut) {

    /** Whether they can be asked. */
    boolean isThere() {
        return !away && !keptOut;
    }

    /** The same of somebody who is not to be asked again. */
    Duty but(@Nullable UUID not) {
        return practitioner.equals(not) ? new Duty(practitioner, scope, deputy, away, true) : this;
    }
}
