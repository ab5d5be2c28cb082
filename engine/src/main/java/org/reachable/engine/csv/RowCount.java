package org.reachable.engine.csv;

import java.util.List;

/** Counts the rows of one file as they are read. */
public final class RowCount {
    private final String file;
    private long loaded;
    private long warned;
    private long refused;
    private long entries;

    /** Of a file by this name. */
    public RowCount(String file) {
        this.file = file;
    }

    /** Counts a row that has been read, and the entries that came of it. */
    public void add(CsvRow row, int entriesOfRow) {
        if (row.isRefused()) {
            refused++;
        } else if (row.problems().isEmpty()) {
            loaded++;
        } else {
            warned++;
        }
        entries += entriesOfRow;
    }

    /** The rows counted so far. */
    public long rows() {
        return loaded + warned + refused;
    }

    /** The account, with notes on the whole file. */
    public Reading reading(List<String> notes) {
        return new Reading(file, loaded, warned, refused, entries, List.copyOf(notes));
    }
}
