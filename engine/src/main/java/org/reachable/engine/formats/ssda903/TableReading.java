package org.reachable.engine.formats.ssda903;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowCount;
import org.reachable.engine.csv.SafeExcerpt;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntrySink;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;

/** The reading of one file of the return. */
final class TableReading {
    private static final String OPEN_TO_ALL = "open";

    private final Mapping mapping;
    private final MappedTable table;
    private final Vocabulary vocabulary;
    private final String source;
    private final EntrySink sink;
    private final Set<String> columns;
    private final Map<List<String>, Seen> seen = new HashMap<>();

    /** A row read before: its line, and what it said. */
    private record Seen(long line, List<String> values) {}

    TableReading(Mapping mapping, MappedTable table, Vocabulary vocabulary, String source, EntrySink sink) {
        this.mapping = mapping;
        this.table = table;
        this.vocabulary = vocabulary;
        this.source = source;
        this.sink = sink;
        this.columns = table.columns(mapping.codes().keySet());
    }

    Reading read(CsvTable file) {
        var count = new RowCount(file.file());
        file.forEachRow(row -> {
            var entries = row.isRefused() ? List.<Entry>of() : entries(row);
            row.problems().forEach(sink::problem);
            entries.forEach(entry -> sink.entry(entry, file.file(), row.line()));
            count.add(row, entries.size());
            sink.progress(count.rows());
        });
        return count.reading(notes(file));
    }

    private List<String> notes(CsvTable file) {
        var notes = new ArrayList<>(List.of("Read as the return's table " + table.name() + "."));
        var unknown = file.othersThan(columns);
        if (!unknown.isEmpty()) {
            notes.add("Columns not read: " + String.join(", ", unknown) + ".");
        }
        notes.addAll(mapping.notes());
        notes.addAll(table.notes());
        return notes;
    }

    private List<Entry> entries(CsvRow csv) {
        var row = new ReturnRow(csv, mapping, table);
        row.check();
        if (!csv.isRefused()) {
            compareWithThoseBefore(csv, row);
        }
        if (csv.isRefused()) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        for (MappedEntry mapped : table.entries()) {
            LocalDate on = row.date(mapped.on());
            if (on != null && mapped.isGivenBy(row) && isInOrder(csv, row, mapped, on)) {
                entries.add(entry(row, mapped, on));
            }
        }
        if (entries.isEmpty() && !table.entries().isEmpty()) {
            csv.refuse(
                    "nothing follows from " + decidingCodes(row),
                    "Check these codes: the mapping has no entry for them.");
        }
        return entries;
    }

    private void compareWithThoseBefore(CsvRow csv, ReturnRow row) {
        var values = row.values(columns);
        var before = seen.putIfAbsent(row.values(table.key()), new Seen(csv.line(), values));
        if (before == null) {
            return;
        }
        if (before.values().equals(values)) {
            csv.refuse(
                    "it says the same as line " + before.line(), "That line is taken once: leave out one of the two.");
        } else {
            csv.warn(
                    "it tells of the same child and day as line " + before.line() + ", and otherwise",
                    "Where both give the same kind of entry, one of the two stands: leave out the wrong one.");
        }
    }

    private static boolean isInOrder(CsvRow csv, ReturnRow row, MappedEntry mapped, LocalDate on) {
        LocalDate earliest = row.date(mapped.notBefore());
        if (earliest == null || !on.isBefore(earliest)) {
            return true;
        }
        csv.warn(
                mapped.on() + " " + on + " lies before " + mapped.notBefore() + " " + earliest,
                "What " + mapped.on() + " would date is left out: check both dates.");
        return false;
    }

    private String decidingCodes(ReturnRow row) {
        var codes = table.deciding().stream()
                .map(column -> {
                    String code = row.get(column);
                    return column + " " + (code.isEmpty() ? "(blank)" : SafeExcerpt.code(code));
                })
                .toList();
        return String.join(", ", codes);
    }

    private Entry entry(ReturnRow row, MappedEntry mapped, LocalDate on) {
        String summary = row.inWords(mapped.summary());
        Instant at = LondonTime.at(on.atTime(mapped.at()));
        return new Entry(
                id(row, mapped),
                row.get(mapping.child()),
                at,
                at,
                mapping.agency(),
                "",
                vocabulary.type(mapped.type()),
                summary,
                "",
                List.of(),
                mapped.outcome(),
                "",
                List.of(),
                OPEN_TO_ALL,
                attributes(row, mapped),
                Token.in(summary),
                List.of(),
                Entry.References.NONE);
    }

    /** The same whenever the return is read again, in whatever order its rows stand. */
    private EntryId id(ReturnRow row, MappedEntry mapped) {
        return new EntryId(
                source, table.name() + "-" + String.join("-", row.values(table.key())) + "-" + mapped.type());
    }

    private static Map<String, String> attributes(ReturnRow row, MappedEntry mapped) {
        var attributes = new LinkedHashMap<String, String>();
        mapped.attributes().forEach((key, template) -> {
            String value = row.inCodes(template);
            if (!value.isEmpty()) {
                attributes.put(key, value);
            }
        });
        return Collections.unmodifiableMap(attributes);
    }
}
