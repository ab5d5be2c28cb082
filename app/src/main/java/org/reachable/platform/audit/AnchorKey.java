package org.reachable.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
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
import java.util.Set;

/** The key that signs anchors: two files, the private one readable by us alone and the public one beside it. */
final class AnchorKey {

    private static final String ALGORITHM = "Ed25519";

    private static final FileAttribute<Set<PosixFilePermission>> ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private AnchorKey() {}

    /** The private key in this file; both are made where there is none, or whoever made them was ended before they were. */
    static Signer signer(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file) || Files.size(file) == 0) {
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

    /** What is asked for is written last, and one server at a time makes it. */
    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel ours =
                        FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ALONE);
                FileLock _ = ours.lock()) {
            if (ours.size() == 0) {
                Files.write(beside(file), written(pair.getPublic()));
                ours.write(ByteBuffer.wrap(written(pair.getPrivate())));
                ours.force(true);
            }
        }
    }

    private static byte[] written(Key key) {
        return Base64.getEncoder().encode(key.getEncoded());
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
