package org.reachable.engine.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Where a policy's files are: a directory, or the shipped ones inside the jar. */
final class PolicyFiles {
    private static final String SHIPPED = "/policy";

    private PolicyFiles() {}

    /** Every YAML file under {@code directory}, in the order of their paths. */
    static List<Path> in(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy directory " + directory + " cannot be read", unreadable);
        }
    }

    /** Gives {@code use} the shipped policy's directory, wherever the classes are packaged. */
    static <T> T withShipped(Function<Path, T> use) {
        try {
            return with(
                    Objects.requireNonNull(PolicyFiles.class.getResource(SHIPPED), "the shipped policy is not packaged")
                            .toURI(),
                    use);
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException("The shipped policy cannot be read", unreadable);
        }
    }

    /** Opens a jar each time anew: one that is asked for by its address is open once in all, and a second reader at that moment is refused. */
    static <T> T with(URI directory, Function<Path, T> use) {
        if (!directory.getScheme().equals("jar")) {
            return use.apply(Path.of(directory));
        }
        String address = directory.getRawSchemeSpecificPart();
        int end = address.lastIndexOf("!/");
        try (var jar = FileSystems.newFileSystem(Path.of(URI.create(address.substring(0, end))))) {
            return use.apply(jar.getPath(address.substring(end + 1)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The shipped policy cannot be read", unreadable);
        }
    }
}
