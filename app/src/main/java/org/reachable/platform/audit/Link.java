package org.reachable.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.reachable.foundation.kernel.Sha256;

/**
 * One link of a partnership's chain.
 *
 * @param number its place, from 1 and without a gap
 * @param rowHash what the row hashes to
 * @param hash what the link before, the place and the row hash to, together
 */
record Link(long number, UUID entry, byte[] rowHash, byte[] hash) {

    /** What the first link follows: the partnership itself, so that no chain can stand in for another's. */
    static byte[] beginning(UUID partnership) {
        return Sha256.begun().digest(("reachable audit " + partnership).getBytes(StandardCharsets.UTF_8));
    }

    /** The link of a row behind another link. */
    static Link after(byte[] before, long number, UUID entry, String row) {
        byte[] rowHash = hashOf(row);
        return new Link(number, entry, rowHash, hashOf(before, number, rowHash));
    }

    static byte[] hashOf(String row) {
        return Sha256.begun().digest(row.getBytes(StandardCharsets.UTF_8));
    }

    /** What the words of a row hash to: with its salt, so that nobody can try words out. */
    static byte[] hashOf(UUID salt, String words) {
        MessageDigest digest = Sha256.begun();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(salt.getMostSignificantBits())
                .putLong(salt.getLeastSignificantBits())
                .flip());
        return digest.digest(words.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hashOf(byte[] before, long number, byte[] rowHash) {
        MessageDigest digest = Sha256.begun();
        digest.update(before);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return digest.digest(rowHash);
    }
}
