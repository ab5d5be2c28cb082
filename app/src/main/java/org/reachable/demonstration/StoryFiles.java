package org.reachable.demonstration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.csv.CsvTable;

/** Reads what the repository keeps under {@code stories/}. */
final class StoryFiles {

    private StoryFiles() {}

    static void forEachRow(String file, Consumer<CsvRow> reader) {
        read(file, table -> {
            table.forEachRow(reader);
            return true;
        });
    }

    static <T> T read(String file, Function<CsvTable, T> reader) {
        try (Reader text = open(file)) {
            return reader.apply(new CsvTable(file, text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(StoryFiles.class.getResourceAsStream("/stories/" + file), file),
                StandardCharsets.UTF_8);
    }
}
