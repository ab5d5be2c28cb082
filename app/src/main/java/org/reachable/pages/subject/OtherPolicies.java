package org.reachable.pages.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Policies to compare with the one in force: those an operator puts into a folder, a directory each, and ours with another
 * setting.
 */
@Component
class OtherPolicies {

    private final String folder;

    OtherPolicies(@Value("${reachable.other-policies:}") String folder) {
        this.folder = folder;
    }

    List<String> names() {
        if (folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        try (var directories = Files.list(Path.of(folder))) {
            return directories
                    .filter(Files::isDirectory)
                    .map(directory -> directory.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of other policies cannot be read", unreadable);
        }
    }

    /** Only a name of the list: nothing else on the disk is read. */
    Optional<Policy> named(String name) {
        return names().contains(name) ? Optional.of(PolicyReader.read(Path.of(folder, name))) : Optional.empty();
    }

    /** The one in force with settings laid over it. */
    Policy with(String settings) {
        return PolicyReader.shipped(settings);
    }
}
