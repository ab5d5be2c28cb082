package org.reachable.engine.entry;

import org.reachable.engine.csv.RowProblem;

/** Where a file's entries go as they are read. Nothing is kept by the one who reads. */
public interface EntrySink {

    /** An entry of a row that was kept; a row with a remark gives its entry as well. */
    void entry(Entry entry);

    /** The same, with the file and the line of the row it came from, for whoever asks about it by its place. */
    default void entry(Entry entry, String file, long line) {
        entry(entry);
    }

    /** Something wrong with a row. A row may have several. */
    void problem(RowProblem problem);

    /** After each row: how many have been read, whatever became of them. */
    default void progress(long rows) {}
}
