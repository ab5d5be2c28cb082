package org.reachable.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file or a folder of ours on somebody else's disk, and a disk that is gone: something else stands in its place. */
record Outside(Path path) {

    void breaks() throws IOException {
        if (Files.exists(path)) {
            Files.move(path, aside());
        }
        if (Files.isDirectory(aside())) {
            Files.writeString(path, "");
        } else {
            Files.createDirectories(path);
        }
    }

    void isMended() throws IOException {
        Files.delete(path);
        if (Files.exists(aside())) {
            Files.move(aside(), path);
        }
    }

    private Path aside() {
        return path.resolveSibling(path.getFileName() + ".aside");
    }

    List<String> lines() {
        try {
            return Files.isRegularFile(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
