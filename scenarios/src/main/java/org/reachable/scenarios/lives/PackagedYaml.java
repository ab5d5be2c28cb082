package org.reachable.scenarios.lives;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;

/** Reads the data files of this package; a mistake in one stops the program with its line. */
final class PackagedYaml {
    private PackagedYaml() {}

    static <T> T read(String file, Function<DataNode, T> reader) {
        var problems = new Problems();
        try (var text = new InputStreamReader(
                Objects.requireNonNull(PackagedYaml.class.getResourceAsStream("/lives/" + file), file),
                StandardCharsets.UTF_8)) {
            T result = reader.apply(DataNode.read(file, text, problems));
            problems.throwIfAny();
            return result;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
