package org.reachable.engine.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;

/** A file of the policy that is packaged with the engine. */
public final class ShippedFile {

    private static final String POLICY = "/policy/";

    private ShippedFile() {}

    /**
     * What a reader makes of it.
     *
     * @param name its path within the policy
     * @throws UnreadableData where something in it is wrong, with all that is
     */
    public static <T> T read(String name, Function<DataNode, T> reader) {
        var problems = new Problems();
        try (var text = new InputStreamReader(
                Objects.requireNonNull(
                        ShippedFile.class.getResourceAsStream(POLICY + name), POLICY + name + " is not packaged"),
                UTF_8)) {
            T read = reader.apply(DataNode.read(name, text, problems));
            problems.throwIfAny();
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(POLICY + name + " cannot be read", unreadable);
        }
    }
}
