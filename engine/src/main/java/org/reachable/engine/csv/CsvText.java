package org.reachable.engine.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a table to be read in a spreadsheet: cells that it would run are guarded. */
public final class CsvText {

    private CsvText() {}

    /** The rows, the heading first. */
    public static String of(List<List<String>> rows) {
        var text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            rows.forEach(row -> writer.writeRecord(row.stream().map(Guard::on).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
