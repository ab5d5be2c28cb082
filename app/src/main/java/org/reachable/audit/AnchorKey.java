package org.reachable.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The key that signs anchors: two files, the private one readable by us alone and the public one beside it. */
final class AnchorKey {

    private static final String ALGORITHM = "Ed25519";

    private AnchorKey() {}

    /** The private key in this file; both are made where there is none. */
    static Signer signer(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            make(file);
        }
        PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(read(file)));
        return new Signer(key, verifier(file));
    }

    /** The public key beside this file, which is all that somebody who checks needs. */
    static Verifier verifier(Path file) throws IOException, GeneralSecurityException {
        byte[] bytes = read(beside(file));
        PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Verifier(key, HexFormat.of().formatHex(digest, 0, 8));
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        Files.writeString(
                beside(file),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    /** Signs. */
    record Signer(PrivateKey key, Verifier verifier) {

        byte[] sign(byte[] words) throws GeneralSecurityException {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(words);
            return signature.sign();
        }
    }

    /** Checks what was signed. */
    record Verifier(PublicKey key, String fingerprint) {

        boolean signed(Anchor anchor) throws GeneralSecurityException {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(anchor.words());
            return anchor.signedBy().equals(fingerprint) && signature.verify(anchor.signature());
        }
    }
}
