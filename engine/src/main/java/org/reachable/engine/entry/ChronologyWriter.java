package org.reachable.engine.entry;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.Guard;

/**
 * Writes entries as a chronology file, format 1, so that reading it gives the same entries: each names its own source in
 * the column {@code source}, and cells that a spreadsheet would run are guarded.
 */
public final class ChronologyWriter implements AutoCloseable {

    /** The columns of format 1 that every file has, in their order. */
    public static final List<String> COLUMNS = ChronologyColumn.headings();

    private final CsvWriter out;
    private final boolean namesWriters;

    /** Begins a file with its header. */
    public ChronologyWriter(Writer to) {
        this(to, false);
    }

    /** The same, with who wrote each in a last column: for people, and not read again. */
    public static ChronologyWriter namingWriters(Writer to) {
        return new ChronologyWriter(to, true);
    }

    private ChronologyWriter(Writer to, boolean namesWriters) {
        this.namesWriters = namesWriters;
        out = CsvWriter.builder().build(to);
        out.writeRecord(Stream.of(
                        Stream.of(ChronologyReader.SOURCE),
                        COLUMNS.stream(),
                        namesWriters ? Stream.of(ChronologyReader.WRITTEN_BY) : Stream.<String>of())
                .flatMap(columns -> columns)
                .toList());
    }

    /** One row. */
    public void write(WrittenEntry entry) {
        write(entry, "");
    }

    /** One row, and who wrote it: said where the file names writers. */
    public void write(WrittenEntry entry, String by) {
        var cells = new ArrayList<>(cells(entry));
        if (namesWriters) {
            cells.add(Guard.on(by));
        }
        out.writeRecord(cells);
    }

    private static List<String> cells(WrittenEntry entry) {
        return List.of(
                Guard.on(entry.id().source()),
                Guard.on(entry.id().local()),
                Guard.on(entry.child()),
                time(entry.occurredAt()),
                time(entry.recordedAt()),
                Guard.on(entry.agency()),
                Guard.on(entry.type()),
                Guard.on(entry.summary()),
                Guard.on(entry.location()),
                Guard.on(String.join("; ", entry.otherPeople())),
                Guard.on(outcome(entry)),
                entry.reached().stream()
                        .map(reach -> reach.agency() + "@" + time(reach.at()))
                        .collect(Collectors.joining("; ")),
                Guard.on(entry.handling()),
                Guard.on(attributes(entry.attributes())));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String outcome(WrittenEntry entry) {
        if (entry.outcome().isEmpty()) {
            return entry.outcomeWords();
        }
        return entry.outcomeWords().isEmpty() ? entry.outcome() : entry.outcome() + ": " + entry.outcomeWords();
    }

    private static String attributes(Map<String, String> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("; "));
    }

    /** What London clocks show; with an offset only in the hour that comes twice. */
    private static String time(Instant at) {
        LocalDateTime local = LondonTime.localOf(at);
        return LondonTime.at(local).equals(at)
                ? local.toString()
                : at.atZone(LondonTime.ZONE).toOffsetDateTime().toString();
    }
}
