package org.reachable.pages.outage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a pack was made.
 *
 * @param agency the code of the agency whose it is
 * @param number of the agency's packs
 * @param made how it was made
 * @param file what it is as a file
 * @param expiresAt until when it may be used
 * @param goneAt since when its file is no longer kept; null while it is
 */
record Pack(
        UUID id,
        String agency,
        int number,
        Made made,
        SealedFile file,
        Instant expiresAt,
        @Nullable Instant goneAt) {

    /**
     * How it was made.
     *
     * @param keeper in whose name
     * @param scheduled whether it was made by itself
     */
    record Made(Instant at, UUID keeper, boolean scheduled) {}

    /**
     * What it is as a file.
     *
     * @param digest SHA-256 of the file
     * @param children how many are in it
     * @param sheets how many sheets to write on are in it
     */
    record SealedFile(String name, String digest, int children, int sheets) {}

    /** What its sheets are called by: {@code SOCIAL-CARE-12}. */
    String label() {
        return label(agency, number);
    }

    static String label(String agency, int number) {
        return Sheet.plain(agency) + "-" + number;
    }
}
