package org.reachable.engine.invented;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.Chronology;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;

/** Rows as a chronology file, format 1, and as what is read from it. */
public final class Rows {
    /** The source every row comes from. */
    public static final String SOURCE = "lives";

    private Rows() {}

    /** The file. */
    public static String text(List<Row> rows) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                "event_id",
                "subject_child",
                "occurred_at",
                "recorded_at",
                "agency",
                "event_type",
                "summary",
                "location_text",
                "outcome",
                "reached",
                "attributes");
        for (Row row : rows) {
            csv.writeRecord(
                    row.id(),
                    row.child(),
                    LondonTime.withOffset(row.occurredAt()),
                    LondonTime.withOffset(row.recordedAt()),
                    row.agency(),
                    row.type(),
                    row.summary(),
                    row.location(),
                    row.outcome(),
                    row.reached().stream()
                            .map(reach -> reach.agency() + "@" + LondonTime.withOffset(reach.at()))
                            .collect(Collectors.joining("; ")),
                    row.attributes().entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return text.toString();
    }

    /** What a reader of files makes of it. */
    public static Chronology read(List<Row> rows, Vocabulary vocabulary) {
        return new ChronologyReader(vocabulary)
                .readAll(new CsvTable("lives.csv", new StringReader(text(rows))), SOURCE);
    }

    public static List<Entry> entries(List<Row> rows, Vocabulary vocabulary) {
        return read(rows, vocabulary).entries();
    }
}
