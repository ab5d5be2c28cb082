package org.reachable.engine.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntrySink;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.ssda903.Ssda903Reader;

/**
 * Agencies' files, read together.
 *
 * @param entries every entry of every file
 * @param problems what was wrong with rows, in the order of the files
 * @param readings the account of each file
 */
public record Sources(List<Entry> entries, List<RowProblem> problems, List<Reading> readings) {

    /**
     * Reads files of either format.
     *
     * @param files the files
     * @param source the name of their source; null for each file's own name without its ending
     * @param progress told as rows are read: the file, and how many rows so far
     */
    public static Sources read(
            List<Path> files, @Nullable String source, Vocabulary vocabulary, BiConsumer<Path, Long> progress) {
        var all = new Collected(progress);
        var chronologies = new ChronologyReader(vocabulary);
        var returns = Ssda903Reader.shipped(vocabulary);
        for (Path file : files) {
            all.file = file;
            String of = source == null ? nameOf(file) : source;
            try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                var table = new CsvTable(file.toString(), text);
                all.readings.add(
                        returns.recognises(table) ? returns.read(table, of, all) : chronologies.read(table, of, all));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The file " + file + " cannot be read", unreadable);
            }
        }
        return new Sources(List.copyOf(all.entries), List.copyOf(all.problems), List.copyOf(all.readings));
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
