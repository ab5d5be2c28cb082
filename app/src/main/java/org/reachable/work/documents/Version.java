package org.reachable.work.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * One version of a document.
 *
 * @param begun by whom and when
 * @param sharedAt since when others read it; null while it is its beginner's alone
 * @param inForce what it became; null while it is a draft
 * @param may what its reader may do in it
 */
record Version(
        UUID id,
        UUID document,
        PersonId child,
        int number,
        Said begun,
        @Nullable Instant sharedAt,
        @Nullable InForce inForce,
        May may) {

    /** By whom, of which agency, when. */
    record Said(String by, String agency, Instant at) {}

    /**
     * That it stands.
     *
     * @param entry the entry it became, as source/id
     * @param different what is different for the child now; empty where nothing is, null where it was not asked
     */
    record InForce(String entry, @Nullable String different, Instant at) {}

    /** What somebody may do in it, as the database decides it. */
    record May(boolean read, boolean write, boolean say, boolean position, boolean share, boolean putInForce) {}

    boolean stands() {
        return inForce != null;
    }
}
