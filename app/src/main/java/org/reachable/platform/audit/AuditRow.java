package org.reachable.platform.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way into the audit.
 *
 * @param by who asked
 * @param request what was asked for
 * @param subjects whose record it was
 * @param found who came up in a search
 */
record AuditRow(
        UUID partnership,
        By by,
        Action action,
        Request request,
        Collection<UUID> subjects,
        Collection<UUID> found,
        String purpose,
        Map<String, String> details) {

    /**
     * Who asked.
     *
     * @param practitioner null where nobody had signed in
     * @param agency the code of theirs; empty where nobody had signed in
     */
    record By(@Nullable UUID practitioner, String agency) {}

    /**
     * What was asked for.
     *
     * @param route the pattern of the address
     * @param status how it was answered
     */
    record Request(String method, String route, int status) {}

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
