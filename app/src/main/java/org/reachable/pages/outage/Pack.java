package org.reachable.pages.outage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a pack was made.
 *
 * @param agency the code of the agency whose it is
 * @param number of the agency's packs
 * @param keeper in whose name
 * @param scheduled whether it was made by itself
 * @param file what its file is called
 * @param digest SHA-256 of the file
 * @param goneAt since when its file is no longer kept; null while it is
 */
record Pack(
        UUID id,
        String agency,
        int number,
        UUID keeper,
        boolean scheduled,
        String file,
        String digest,
        int children,
        int sheets,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant goneAt) {

    /** What its sheets are called by: {@code SOCIAL-CARE-12}. */
    String label() {
        return label(agency, number);
    }

    static String label(String agency, int number) {
        return Sheet.plain(agency) + "-" + number;
    }
}
