package org.reachable.pages.outage;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * With what an agency opens its packs: drawn, shown once, and kept under a key that lies in a file outside the database, because
 * each night's pack needs it.
 */
@Component
class PackPasswords {

    /** Nothing that is read for something else when somebody reads it out at night. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int OF_EACH = 4;

    private final OutageStore store;
    private final SecureRandom random = new SecureRandom();
    private final String key;

    PackPasswords(OutageStore store, @Value("${reachable.outage.keys}") Path keys) throws IOException {
        this.store = store;
        this.key = KeyFile.read(keys.resolve("passwords.key"));
    }

    /** One as it is told, and by which it was sealed. */
    record Password(UUID id, String words) {}

    /** A new one for the agency of whoever acts, as it is told once. What was made before opens with the one before. */
    String draw(Actor actor) {
        String drawn = IntStream.range(0, GROUPS)
                .mapToObj(_ -> random.ints(OF_EACH, 0, LETTERS.length())
                        .mapToObj(place -> LETTERS.substring(place, place + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
        String salt = KeyGenerators.string().generateKey();
        store.addPassword(actor, salt, seal(salt).encrypt(bound(actor.agency(), drawn)));
        return drawn;
    }

    /** The one that opens what is made now; empty where none was drawn yet. */
    Optional<Password> now(String agency) {
        return store.password(agency)
                .map(kept -> new Password(
                        kept.id(), unbound(agency, seal(kept.salt()).decrypt(kept.sealed()))));
    }

    /** Who writes rows cannot give one agency's to another. */
    private static String bound(String agency, String password) {
        return agency + "\n" + password;
    }

    private static String unbound(String agency, String opened) {
        if (!opened.startsWith(agency + "\n")) {
            throw new IllegalStateException("The password kept for the packs of " + agency + " is another agency's.");
        }
        return opened.substring(agency.length() + 1);
    }

    private TextEncryptor seal(String salt) {
        return Encryptors.delux(key, salt);
    }
}
