package org.reachable.engine.fold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.reachable.engine.entry.EntryId;

/** Makes the id that a finding keeps for ever. */
final class FindingId {
    private static final int BYTES = 8;

    private FindingId() {}

    static String of(String rule, String of, EntryId trigger) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((rule + "\n" + of + "\n" + trigger).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
