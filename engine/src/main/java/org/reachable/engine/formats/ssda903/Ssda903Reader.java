package org.reachable.engine.formats.ssda903;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.Chronology;
import org.reachable.engine.entry.EntrySink;
import org.reachable.engine.entry.Vocabulary;

/**
 * Reads the tables of the yearly return on children looked after as a council has them: any order of rows and columns,
 * day-month-year or ISO dates, columns it does not know, identifiers typed by hand. Every row is loaded, loaded with a
 * remark, or refused with its line and reason.
 */
public final class Ssda903Reader {
    private static final String MAPPING = "mappings/ssda903.yaml";
    private static final String SHIPPED = "policy/" + MAPPING;

    private final Mapping mapping;
    private final Vocabulary vocabulary;

    /**
     * Reads by a mapping from a data file.
     *
     * @throws UnreadableData if the mapping does not hold together, or uses words the vocabulary does not have
     */
    public Ssda903Reader(DataNode mappingFile, Problems problems, Vocabulary vocabulary) {
        this.mapping = new MappingReader(vocabulary).read(mappingFile);
        this.vocabulary = vocabulary;
        problems.throwIfAny();
    }

    /**
     * Reads by the mapping among a policy's own files; by the one that is shipped where it has none.
     *
     * @throws UnreadableData telling each mistake in that mapping
     */
    public static Ssda903Reader of(Path policy, Vocabulary vocabulary) {
        Path file = policy.resolve(MAPPING);
        if (!Files.isRegularFile(file)) {
            return shipped(vocabulary);
        }
        var problems = new Problems();
        try (var text = Files.newBufferedReader(file)) {
            return new Ssda903Reader(DataNode.read(MAPPING, text, problems), problems, vocabulary);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mapping " + file + " cannot be read", unreadable);
        }
    }

    /** Reads by the mapping that is shipped with the engine. */
    public static Ssda903Reader shipped(Vocabulary vocabulary) {
        var problems = new Problems();
        var stream = Ssda903Reader.class.getClassLoader().getResourceAsStream(SHIPPED);
        try (var text = new InputStreamReader(Objects.requireNonNull(stream, SHIPPED), StandardCharsets.UTF_8)) {
            return new Ssda903Reader(DataNode.read(SHIPPED, text, problems), problems, vocabulary);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mapping " + SHIPPED + " cannot be read", unreadable);
        }
    }

    /** The source its entries belong to where nobody names another: the same for every table and every year. */
    public String usualSource() {
        return mapping.source();
    }

    /** True where a file is one of the return's tables by its columns, or by its name and the column of the child. */
    public boolean recognises(CsvTable file) {
        return table(file).isPresent();
    }

    /** A whole file, for files that are known to be small. */
    public Chronology readAll(CsvTable file, String source) {
        return Chronology.of(sink -> read(file, source, sink));
    }

    /**
     * Reads one table. Its rows are remembered, by what tells them apart, to see which stands twice.
     *
     * @param source the sending system: ids are unique inside it
     * @throws UnreadableData if it is no table of the return, or lacks a column that tells what its rows are
     */
    public Reading read(CsvTable file, String source, EntrySink sink) {
        MappedTable table = table(file)
                .orElseThrow(() -> new UnreadableData(List.of(new Problem(
                        file.file(),
                        1,
                        "this is none of the return's tables that are read",
                        "Those are "
                                + String.join(
                                        ", ",
                                        mapping.tables().stream()
                                                .map(MappedTable::name)
                                                .toList()) + ": the first line names the columns."))));
        file.require(table.needed());
        return new TableReading(mapping, table, vocabulary, source, sink).read(file);
    }

    private Optional<MappedTable> table(CsvTable file) {
        var byColumns = mapping.tables().stream()
                .filter(table -> file.columns().containsAll(table.needed()))
                .max(Comparator.<MappedTable, Boolean>comparing(table -> isNamed(file, table))
                        .thenComparing(table -> table.needed().size()));
        return byColumns.or(() -> mapping.tables().stream()
                .filter(table -> isNamed(file, table) && file.columns().contains(mapping.child()))
                .findFirst());
    }

    private static boolean isNamed(CsvTable file, MappedTable table) {
        return file.file().toUpperCase(Locale.ROOT).contains(table.name());
    }
}
