package org.reachable.engine.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.reachable.engine.csv.RowProblem.Severity;

/** One row of a table, and what was found wrong with it while it was read. */
public final class CsvRow {
    private final String file;
    private final long line;
    private final List<String> fields;
    private final ToIntFunction<String> places;
    private final List<RowProblem> problems = new ArrayList<>(0);
    private boolean refused;

    /** A row whose columns {@code places} finds by name; less than 0 where there is none. */
    CsvRow(String file, long line, List<String> fields, ToIntFunction<String> places) {
        this.file = file;
        this.line = line;
        this.fields = fields;
        this.places = places;
    }

    /** The line the row begins on, counted from 1. */
    public long line() {
        return line;
    }

    /** The text in a column without the blanks around it; empty where the table has no such column. */
    public String get(String column) {
        int place = places.applyAsInt(column);
        return place < 0 ? "" : fields.get(place).strip();
    }

    boolean holds(char character) {
        for (String field : fields) {
            if (field.indexOf(character) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Remarks on a row that is kept. */
    public void warn(String what, String mend) {
        problems.add(new RowProblem(file, line, Severity.WARNED, what, mend));
    }

    /** Says why the row is left out. */
    public void refuse(String what, String mend) {
        problems.add(new RowProblem(file, line, Severity.REFUSED, what, mend));
        refused = true;
    }

    /** True where the row is left out. */
    public boolean isRefused() {
        return refused;
    }

    /** Everything found wrong so far, in the order it was found. */
    public List<RowProblem> problems() {
        return problems;
    }
}
