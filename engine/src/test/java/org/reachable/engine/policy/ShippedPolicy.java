package org.reachable.engine.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shipped policy, copied to where a test may change a file of it. */
public final class ShippedPolicy {

    private static final Path SHIPPED = Path.of("../policy");

    private ShippedPolicy() {}

    /** @return the folder that was given */
    public static Path copiedTo(Path folder) throws IOException {
        try (var files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }
}
