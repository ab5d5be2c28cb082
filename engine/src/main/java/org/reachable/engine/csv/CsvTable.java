package org.reachable.engine.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.UnreadableData;

/**
 * A CSV file with a header, read row by row: commas, RFC 4180 quotes, a byte order mark or none. Columns are found by
 * name, in any order and case. A row whose quotes do not close is refused by itself: reading goes on at the line after the
 * one it begins on.
 */
public final class CsvTable {
    /** A quote still open after so many lines was never meant to span them. */
    private static final int LONGEST_ROW = 200;

    private static final int NOWHERE = -1;

    /** What readers put where bytes are not UTF-8. */
    private static final char NOT_UTF_8 = '\uFFFD';

    /** What stands beside every letter of a file in UTF-16, read as if it were UTF-8. */
    private static final char UTF_16 = '\0';

    private static final CsvReader.CsvReaderBuilder STRICT =
            CsvReader.builder().allowUnclosedQuote(false).allowExtraCharsAfterClosingQuote(false);

    private final String file;
    private final Lines lines;
    private final int width;
    private final Map<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** The same by the names that rows were asked for, as they were written: a row is asked for a dozen. */
    private final Map<String, Integer> asked = new HashMap<>();

    private boolean guarded;

    /**
     * Reads the header.
     *
     * @param file the file's name, for messages
     * @param text the file as UTF-8; bytes that are none must have become {@code U+FFFD}, as {@link java.io.InputStreamReader}
     *     has it: a row with one gets a remark
     * @throws UnreadableData if there is no header, or a column stands twice
     */
    public CsvTable(String file, Reader text) {
        this.file = file;
        this.lines = new Lines(text);
        String first = lines.take();
        if (first != null && first.indexOf(UTF_16) >= 0) {
            throw unreadable(
                    "the file is not written in UTF-8", "Save it again as CSV in UTF-8; Excel calls it CSV UTF-8.");
        }
        List<String> columns = first == null ? null : fields(first);
        if (columns == null) {
            throw unreadable(
                    "the first line does not name columns",
                    "Write the names of the columns there, with commas between.");
        }
        this.width = columns.size();
        for (int place = 0; place < width; place++) {
            String column = columns.get(place).strip();
            if (!column.isEmpty() && places.put(column, place) != null) {
                throw unreadable("the column '" + column + "' stands twice", "Keep one of the two.");
            }
        }
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The names of the columns, in no order; case does not matter when asking for one. */
    public Set<String> columns() {
        return places.keySet();
    }

    /**
     * Makes sure that these columns are there.
     *
     * @throws UnreadableData naming those that are not
     */
    public void require(Collection<String> columns) {
        var missing =
                columns.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw unreadable(
                    "there is no column " + String.join(", ", missing),
                    "Maybe this is another kind of file, or its columns are not parted by commas: the first line names "
                            + width + (width == 1 ? " column." : " columns."));
        }
    }

    /** Its cells were written with a {@link Guard}: rows give them as they were before. */
    public void takeGuardsOff() {
        guarded = true;
    }

    /** The columns that are not among these, in the alphabet's order. */
    public Set<String> othersThan(Collection<String> known) {
        var others = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        others.addAll(places.keySet());
        known.forEach(others::remove);
        return others;
    }

    /** Gives every row to {@code reader}, in the order of the file; a row that cannot be parted into columns is refused already. */
    public void forEachRow(Consumer<CsvRow> reader) {
        for (String line = lines.take(); line != null; line = lines.take()) {
            if (!line.isBlank()) {
                reader.accept(row(line));
            }
        }
    }

    private CsvRow row(String line) {
        CsvRow row = parted(line);
        if (row.holds(NOT_UTF_8)) {
            row.warn("a character is not UTF-8", "It is kept as a question mark: save the file as UTF-8.");
        }
        return row;
    }

    private CsvRow parted(String line) {
        long number = lines.number() - 1;
        if (hasOpenQuote(line)) {
            return rowOverLines(number, line);
        }
        List<String> fields = fields(line);
        if (fields == null) {
            return broken(
                    number, "something stands after a closing quote", "Write every quote inside a quoted text twice.");
        }
        if (!fits(fields)) {
            return broken(
                    number,
                    fields.size() + " columns stand where the header has " + width,
                    "Maybe a comma or a line end stands in a text without quotes around it.");
        }
        return new CsvRow(file, number, unguarded(fields), this::placeOf);
    }

    /** A row whose text goes on over line ends. Where it makes no row, the lines after the first are read by themselves. */
    private CsvRow rowOverLines(long number, String first) {
        var more = new ArrayList<String>();
        var text = new StringBuilder(first);
        boolean open = true;
        while (open && more.size() < LONGEST_ROW) {
            String line = lines.take();
            if (line == null) {
                break;
            }
            more.add(line);
            text.append('\n').append(line);
            open ^= hasOpenQuote(line);
        }
        List<String> fields = open ? null : fields(text.toString());
        if (fields != null && fits(fields)) {
            return new CsvRow(file, number, unguarded(fields), this::placeOf);
        }
        more.reversed().forEach(lines::putBack);
        return broken(
                number,
                "a quote opens and does not close",
                "Close it, or write every quote inside a quoted text twice.");
    }

    private int placeOf(String column) {
        return asked.computeIfAbsent(column, _ -> places.getOrDefault(column, NOWHERE));
    }

    private List<String> unguarded(List<String> fields) {
        return guarded ? fields.stream().map(Guard::off).toList() : fields;
    }

    private static boolean hasOpenQuote(String line) {
        boolean open = false;
        for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
            open = !open;
        }
        return open;
    }

    private static @Nullable List<String> fields(String text) {
        try {
            return STRICT.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException broken) {
            return null;
        }
    }

    /** Spreadsheets leave blanks after the last column; anything else too much or too little has moved. */
    private boolean fits(List<String> fields) {
        return fields.size() >= width
                && fields.subList(width, fields.size()).stream().allMatch(String::isBlank);
    }

    private CsvRow broken(long number, String what, String mend) {
        var row = new CsvRow(file, number, List.of(), _ -> NOWHERE);
        row.refuse(what, mend);
        return row;
    }

    private UnreadableData unreadable(String what, String mend) {
        return new UnreadableData(List.of(new Problem(file, 1, what, mend)));
    }
}
