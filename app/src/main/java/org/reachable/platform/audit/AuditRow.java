package org.reachable.platform.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way into the audit.
 *
 * @param practitioner who asked; null where nobody had signed in
 * @param route the pattern of the address
 * @param subjects whose record it was
 * @param found who came up in a search
 */
record AuditRow(
        UUID partnership,
        @Nullable UUID practitioner,
        String agency,
        Action action,
        String method,
        String route,
        int status,
        Collection<UUID> subjects,
        Collection<UUID> found,
        String purpose,
        Map<String, String> details) {

    /** What came of a request. */
    enum Action {
        READ,
        WRITE,
        SEARCH,
        EXPORT,
        /** Not found, not allowed, not understood, or not signed in. Nothing was changed. */
        REFUSED,
        /** A fault of ours. Nothing was changed. */
        FAILED,
        SIGN_IN,
        SIGN_IN_REFUSED,
        SIGN_OUT
    }
}
