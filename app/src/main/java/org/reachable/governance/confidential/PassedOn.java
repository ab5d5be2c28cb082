package org.reachable.governance.confidential;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.governance.statements.Stated;

/**
 * Something a child said in confidence, and to whom it went.
 *
 * @param stated because of what they need it for; by whoever passed it on
 * @param entry what was said, as source and id
 * @param practitioner whom it was passed on to; null where a file was made
 * @param outside for whom that was; null where there is none
 * @param traced who could work out who said it
 * @param childTold who tells the child, and when
 */
record PassedOn(
        Stated stated,
        String entry,
        @Nullable UUID practitioner,
        @Nullable String outside,
        String traced,
        String childTold) {}
