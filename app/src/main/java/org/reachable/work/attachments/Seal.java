package org.reachable.work.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.reachable.foundation.kernel.KeyFile;
import org.reachable.foundation.kernel.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Seals what is attached (AES-256 in Galois/counter mode), under a key that lies in a file outside the database; and opens what was sealed under those before. */
@Component
class Seal {

    private static final int NAME_OF_KEY = 16;
    private static final int ID = 2 * Long.BYTES;

    private final String name;
    private final Map<String, String> keys = new LinkedHashMap<>();

    Seal(
            @Value("${reachable.attachments.key}") Path file,
            @Value("${reachable.attachments.earlier-keys:}") List<String> earlier)
            throws IOException {
        this.name = known(KeyFile.read(file));
        for (String one : earlier.stream().filter(path -> !path.isBlank()).toList()) {
            // None is drawn in its place: whoever wrote its name wrong would hear of it at the first letter that does
            // not open.
            known(Files.readString(Path.of(one.strip())).strip());
        }
    }

    /** Its name. */
    private String known(String key) {
        if (key.isEmpty()) {
            throw new IllegalStateException("A key of attachments is empty.");
        }
        String its = Sha256.hex(key.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_OF_KEY);
        keys.put(its, key);
        return its;
    }

    /** The names of those under which nothing is sealed any more. */
    List<String> earlier() {
        return keys.keySet().stream().filter(one -> !one.equals(name)).toList();
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
        return new Sealed(name, salt, with(name, salt).encrypt(bound));
    }

    /** Who writes rows cannot put what was attached to one child in the place of another's. */
    byte[] open(UUID attachment, Sealed sealed) {
        if (!keys.containsKey(sealed.key())) {
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
            return with(sealed.key(), sealed.salt()).decrypt(sealed.bytes());
        } catch (RuntimeException changed) {
            throw new NotAsSealed(attachment, "what is kept of it was changed");
        }
    }

    private BytesEncryptor with(String key, String salt) {
        return Encryptors.stronger(Objects.requireNonNull(keys.get(key)), salt);
    }
}
