package org.reachable.governance.limits;

import java.time.Instant;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/**
 * That somebody was kept out of a record, as those are told who work with the child or with them: never why.
 *
 * @param exclusion names it
 * @param practitioner who is kept out
 * @param by who did it, as rows name them
 */
record ToldOfLimit(UUID exclusion, PersonId child, UUID practitioner, String by, Instant at) {}
