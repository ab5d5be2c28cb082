package org.reachable.foundation.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.reachable.engine.words.VisibleMarks;

/** The door to spreadsheets (.xlsx). Every cell is text, so that none of them is ever run. */
public final class SheetFile {

    /** In 256ths of a letter. */
    private static final int WIDE = 32 * 256;

    private SheetFile() {}

    /**
     * A spreadsheet of one sheet.
     *
     * @param title what the sheet is called; what a spreadsheet refuses in a name is left out
     * @param rows the heading first
     */
    public static byte[] of(String title, List<List<String>> rows) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title, ' '));
            CellStyle heading = bold(book);
            for (int number = 0; number < rows.size(); number++) {
                Row row = sheet.createRow(number);
                List<String> cells = rows.get(number);
                for (int column = 0; column < cells.size(); column++) {
                    var cell = row.createCell(column);
                    cell.setCellValue(VisibleMarks.in(cells.get(column)));
                    if (number == 0) {
                        cell.setCellStyle(heading);
                        sheet.setColumnWidth(column, WIDE);
                    }
                }
            }
            sheet.createFreezePane(0, 1);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The spreadsheet cannot be made", unwritable);
        }
    }

    private static CellStyle bold(XSSFWorkbook book) {
        XSSFFont font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }
}
