package org.reachable.engine.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowCount;
import org.reachable.engine.csv.SafeExcerpt;

/**
 * Reads chronology files, format 1: one entry a row, in the words of a vocabulary. A row is loaded, loaded with a remark,
 * or refused with its line and reason; the rows after it are read all the same. Holds one row at a time.
 */
public final class ChronologyReader {
    /** The column by which a row names its own source: our own files have it, and their cells are guarded. */
    static final String SOURCE = "source";

    /** Who wrote it, as our own files tell those who read them: whoever reads a file in believes nobody's name for it. */
    static final String WRITTEN_BY = "written_by";

    private static final List<String> NEEDED = ChronologyColumn.needed();

    private static final String DATE_MEND = "Write the local date and time as 2021-10-31T16:40.";

    private final Vocabulary vocabulary;
    private final ReferenceReader references;

    /** Reads in the words of this vocabulary; what it does not know is kept and remarked on. */
    public ChronologyReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.references = new ReferenceReader(vocabulary.references());
    }

    /** True where a file has every column that no row can do without. */
    public static boolean recognises(CsvTable table) {
        return table.columns().containsAll(NEEDED);
    }

    /** A whole file, for files that are known to be small. */
    public Chronology readAll(CsvTable table, String source) {
        return Chronology.of(sink -> read(table, source, sink));
    }

    /**
     * Reads a file row by row. The same id may come twice: what that means is the fold's to say.
     *
     * @param source the sending system: ids are unique, and references resolve, inside it; a row that names its own
     *     belongs to that
     * @throws org.reachable.engine.data.UnreadableData if a column is missing that no row can do without
     */
    public Reading read(CsvTable table, String source, EntrySink sink) {
        return read(table, source, false, sink);
    }

    /** The same of a file that one source sends: a row that names another is left out, for it is that one's to send. */
    public Reading readOf(CsvTable table, String source, EntrySink sink) {
        return read(table, source, true, sink);
    }

    private Reading read(CsvTable table, String source, boolean alone, EntrySink sink) {
        table.require(NEEDED);
        if (table.columns().contains(SOURCE)) {
            table.takeGuardsOff();
        }
        var count = new RowCount(table.file());
        var same = new StringInterner();
        table.forEachRow(row -> {
            if (alone && !List.of("", source).contains(row.get(SOURCE))) {
                row.refuse(
                        "it says that it comes from another source than the one chosen",
                        "Send the rows of each source by themselves, or leave the column “source” out.");
            }
            Entry entry = row.isRefused() ? null : entry(row, source, same);
            row.problems().forEach(sink::problem);
            if (entry != null) {
                sink.entry(entry, table.file(), row.line());
            }
            count.add(row, entry == null ? 0 : 1);
            sink.progress(count.rows());
        });
        return count.reading(notes(table));
    }

    private static List<String> notes(CsvTable table) {
        var unknown =
                table.othersThan(Stream.concat(ChronologyColumn.headings().stream(), Stream.of(SOURCE, WRITTEN_BY))
                        .toList());
        return unknown.isEmpty() ? List.of() : List.of("Columns not read: " + String.join(", ", unknown) + ".");
    }

    private @Nullable Entry entry(CsvRow row, String source, StringInterner same) {
        for (String column : NEEDED) {
            if (row.get(column).isEmpty()) {
                row.refuse(column + " is blank", "Fill it in: no entry can do without it.");
            }
        }
        Instant occurredAt = instant(row, "occurred_at");
        Instant recordedAt = instant(row, "recorded_at");
        if (row.isRefused() || occurredAt == null || recordedAt == null) {
            return null;
        }
        if (recordedAt.isBefore(occurredAt)) {
            row.warn(
                    "recorded_at " + row.get("recorded_at") + " lies before occurred_at " + row.get("occurred_at"),
                    "Check both: nothing is written down before it happens.");
        }
        String own = row.get(SOURCE);
        var id = new EntryId(own.isEmpty() ? source : own, row.get("event_id"));
        var type = type(row);
        var attributes = AttributeReader.read(row, same);
        var outcome = Outcome.read(row, vocabulary);
        var entry = new WrittenEntry(
                        id,
                        same.once(row.get("subject_child")),
                        occurredAt,
                        recordedAt,
                        same.once(agency(row)),
                        type,
                        same.once(row.get("summary")),
                        same.once(row.get("location_text")),
                        parts(row.get("other_people")),
                        same.once(outcome.code()),
                        same.once(outcome.words()),
                        ReachReader.read(row, vocabulary),
                        HandlingReader.read(row),
                        attributes)
                .in(vocabulary);
        references.remark(row, entry);
        return entry;
    }

    private static @Nullable Instant instant(CsvRow row, String column) {
        String written = row.get(column);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LondonTime.parse(written);
        } catch (DateTimeException notATime) {
            row.refuse(column + " " + SafeExcerpt.time(written) + " is not a date and time", DATE_MEND);
            return null;
        }
    }

    private String type(CsvRow row) {
        String type = Spelling.of(row.get("event_type"), vocabulary.types().keySet());
        if (!vocabulary.type(type).known()) {
            row.warn(
                    "event_type " + SafeExcerpt.code(type) + " is not in the vocabulary",
                    "It is kept and shown, and no rule sees what it is: add it to the vocabulary.");
        }
        return type;
    }

    private String agency(CsvRow row) {
        String agency = Spelling.of(row.get("agency"), vocabulary.agencies().keySet());
        if (!vocabulary.agencies().containsKey(agency)) {
            row.warn(
                    "agency " + SafeExcerpt.code(agency) + " is not in the vocabulary",
                    "It is kept and shown by its code: add it to the vocabulary.");
        }
        return agency;
    }

    private static List<String> parts(String written) {
        var result = new ArrayList<String>();
        for (String part : written.split(";")) {
            if (!part.isBlank()) {
                result.add(part.strip());
            }
        }
        return List.copyOf(result);
    }
}
