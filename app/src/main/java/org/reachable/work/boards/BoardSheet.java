package org.reachable.work.boards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A board as a spreadsheet. Every cell is text, so that none of them is ever run. */
final class BoardSheet {

    /** Longer ones, and some marks, a spreadsheet refuses. */
    private static final int LONGEST_NAME = 31;

    private static final double WIDE = 32;

    private BoardSheet() {}

    /** The rows, the heading first. */
    static byte[] of(String title, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Reachable", "1.0")) {
            String name = title.replaceAll("[\\\\/?*\\[\\]:]", " ");
            Worksheet sheet = workbook.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
            }
            for (int column = 0; column < rows.getFirst().size(); column++) {
                sheet.width(column, WIDE);
            }
            sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
