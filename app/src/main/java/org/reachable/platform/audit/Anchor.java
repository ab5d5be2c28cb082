package org.reachable.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The end of a chain at an instant, signed with a key that is kept outside the database.
 *
 * @param number the last link; 0 where there was none yet
 * @param hash its hash
 * @param at by the machine's clock, to the microsecond
 * @param signedBy the fingerprint of the key
 */
record Anchor(UUID partnership, long number, byte[] hash, Instant at, String signedBy, byte[] signature) {

    /** What is signed. */
    static byte[] words(UUID partnership, long number, byte[] hash, Instant at) {
        return "reachable anchor %s %d %s %s"
                .formatted(partnership, number, HexFormat.of().formatHex(hash), at)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] words() {
        return words(partnership, number, hash, at);
    }
}
