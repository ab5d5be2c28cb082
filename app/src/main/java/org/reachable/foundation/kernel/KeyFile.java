package org.reachable.foundation.kernel;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A key that lies in a file outside the database, readable by us alone; drawn where there is none. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** What stands in it, as letters. */
    public static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            draw(file);
        }
        return Files.readString(file).strip();
    }

    /** It is there whole or not at all: another server may ask for it at the same time. */
    private static void draw(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path drawn = Files.createTempFile(
                folder, "key", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.writeString(drawn, Base64.getEncoder().encodeToString(bytes));
        try {
            Files.createLink(file, drawn);
        } catch (FileAlreadyExistsException anotherWasQuicker) {
            // Theirs is the key.
        } finally {
            Files.delete(drawn);
        }
    }
}
