package org.reachable.scenarios.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The story's files, in the repository under {@code stories/composite/}. */
final class Table {
    private Table() {}

    static <T> List<T> read(String file, Function<NamedCsvRecord, T> row) {
        try (var text = open(file);
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Reader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream("/composite/" + file)), StandardCharsets.UTF_8);
    }
}
