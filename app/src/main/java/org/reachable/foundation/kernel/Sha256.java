package org.reachable.foundation.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells two contents apart without holding either. */
public final class Sha256 {

    private Sha256() {}

    /** One that is fed bit by bit. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static byte[] of(byte[] content) {
        return begun().digest(content);
    }

    /** In 64 small hexadecimal figures. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
