package org.reachable.governance.confidential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * Something a child said in confidence, and to whom it went.
 *
 * @param entry what was said, as source and id
 * @param practitioner whom it was passed on to; null where a file was made
 * @param outside for whom that was; null where there is none
 * @param because what they need it for
 * @param traced who could work out who said it
 * @param childTold who tells the child, and when
 * @param by who passed it on, as an actor
 */
record PassedOn(
        PersonId child,
        String entry,
        @Nullable UUID practitioner,
        @Nullable String outside,
        String because,
        String traced,
        String childTold,
        String by,
        Instant at) {}
