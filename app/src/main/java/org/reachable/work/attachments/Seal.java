package org.reachable.work.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.reachable.foundation.kernel.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Seals what is attached (AES-256 in Galois/counter mode), under a key that lies in a file outside the database. */
@Component
class Seal {

    private static final int NAME_OF_KEY = 16;
    private static final int ID = 2 * Long.BYTES;

    private final String key;
    private final String name;

    Seal(@Value("${reachable.attachments.key}") Path file) throws IOException {
        this.key = KeyFile.read(file);
        this.name = Digests.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_OF_KEY);
    }

    /**
     * What is kept.
     *
     * @param key which key opens it
     * @param salt what makes of that a key of its own
     */
    record Sealed(String key, String salt, byte[] bytes) {}

    Sealed seal(UUID attachment, byte[] content) {
        String salt = KeyGenerators.string().generateKey();
        byte[] bound = ByteBuffer.allocate(ID + content.length)
                .putLong(attachment.getMostSignificantBits())
                .putLong(attachment.getLeastSignificantBits())
                .put(content)
                .array();
        return new Sealed(name, salt, with(salt).encrypt(bound));
    }

    /** Who writes rows cannot put what was attached to one child in the place of another's. */
    byte[] open(UUID attachment, Sealed sealed) {
        if (!sealed.key().equals(name)) {
            throw new NotAsSealed(attachment, "it is sealed under another key");
        }
        ByteBuffer bound = ByteBuffer.wrap(opened(attachment, sealed));
        if (bound.capacity() < ID || !new UUID(bound.getLong(), bound.getLong()).equals(attachment)) {
            throw new NotAsSealed(attachment, "what is kept as it is another");
        }
        return Arrays.copyOfRange(bound.array(), ID, bound.capacity());
    }

    private byte[] opened(UUID attachment, Sealed sealed) {
        try {
            return with(sealed.salt()).decrypt(sealed.bytes());
        } catch (RuntimeException changed) {
            throw new NotAsSealed(attachment, "what is kept of it was changed");
        }
    }

    private BytesEncryptor with(String salt) {
        return Encryptors.stronger(key, salt);
    }
}
