package org.reachable.work.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.kernel.PersonId;

/**
 * One version of a document.
 *
 * @param of of which document it is
 * @param begun by whom and when
 * @param sharedAt since when others read it; null while it is its beginner's alone
 * @param inForce what it became; null while it is a draft
 * @param may what its reader may do in it
 */
record Version(
        UUID id,
        Of of,
        int number,
        Said begun,
        @Nullable Instant sharedAt,
        @Nullable InForce inForce,
        May may) {

    /**
     * The document of which it is one.
     *
     * @param child whom, or what, it is about
     * @param asks to which questions it is written, as {@link KeptKinds} keeps them; empty where it is older than those
     */
    record Of(UUID document, PersonId child, String asks) {}

    /** By whom, of which agency, when. */
    record Said(String by, String agency, Instant at) {}

    /**
     * That it stands.
     *
     * @param entry the entry it became, as source/id
     * @param different what is different for the child now; empty where nothing is, null where it was not asked
     */
    record InForce(String entry, @Nullable String different, Instant at) {}

    /**
     * What somebody may do in it, as the database decides it.
     *
     * @param hold whether they write in what only whoever holds it writes
     */
    record May(
            boolean read,
            boolean write,
            boolean say,
            boolean position,
            boolean share,
            boolean putInForce,
            boolean hold) {

        boolean writeIn(DocumentKind kind, DocumentSection section) {
            return write && (hold || !kind.isHeld(section));
        }
    }

    UUID document() {
        return of.document();
    }

    PersonId child() {
        return of.child();
    }

    String asks() {
        return of.asks();
    }

    boolean stands() {
        return inForce != null;
    }
}
