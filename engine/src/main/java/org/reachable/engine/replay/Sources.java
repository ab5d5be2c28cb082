package org.reachable.engine.replay;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntrySink;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.formats.ssda903.Ssda903Reader;

/**
 * Agencies' files, read together.
 *
 * @param entries every entry of every file
 * @param problems what was wrong with rows, in the order of the files
 * @param readings the account of each file
 */
public record Sources(List<Entry> entries, List<RowProblem> problems, List<Reading> readings) {

    /**
     * Reads files of either format, told apart by their columns: chronologies, and tables of the return on children looked
     * after.
     *
     * @param files the files
     * @param source the name of their source; null for each chronology's own name without its ending, and the return's
     *     usual one
     * @param returns gives the reader of the return's tables, where one is met
     * @param progress told as rows are read: the file, and how many rows so far
     */
    public static Sources read(
            List<Path> files,
            @Nullable String source,
            Vocabulary vocabulary,
            Supplier<Ssda903Reader> returns,
            BiConsumer<Path, Long> progress) {
        var all = new Collected(progress);
        for (Path file : files) {
            all.file = file;
            // A reader that replaces what is not UTF-8, so that one byte does not cost the file.
            try (var text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                var table = new CsvTable(file.toString(), text);
                all.readings.add(read(table, source, vocabulary, returns, all));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The file " + file + " cannot be read", unreadable);
            }
        }
        return new Sources(List.copyOf(all.entries), List.copyOf(all.problems), List.copyOf(all.readings));
    }

    /** The same, with the return's tables read as the shipped mapping says. */
    public static Sources read(
            List<Path> files, @Nullable String source, Vocabulary vocabulary, BiConsumer<Path, Long> progress) {
        return read(files, source, vocabulary, () -> Ssda903Reader.shipped(vocabulary), progress);
    }

    /** True where some entry is about the child. */
    public boolean tellOf(String child) {
        return entries.stream().anyMatch(entry -> entry.child().equals(child));
    }

    private static Reading read(
            CsvTable table,
            @Nullable String source,
            Vocabulary vocabulary,
            Supplier<Ssda903Reader> returns,
            EntrySink sink) {
        if (!ChronologyReader.recognises(table)) {
            var reader = returns.get();
            if (reader.recognises(table)) {
                return reader.read(table, source == null ? reader.usualSource() : source, sink);
            }
        }
        return new ChronologyReader(vocabulary)
                .read(table, source == null ? nameOf(Path.of(table.file())) : source, sink);
    }

    private static final class Collected implements EntrySink {
        private final BiConsumer<Path, Long> progress;
        private final List<Entry> entries = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private final List<Reading> readings = new ArrayList<>();
        private Path file = Path.of("");

        Collected(BiConsumer<Path, Long> progress) {
            this.progress = progress;
        }

        @Override
        public void entry(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void problem(RowProblem problem) {
            problems.add(problem);
        }

        @Override
        public void progress(long rows) {
            progress.accept(file, rows);
        }
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
