package org.reachable.engine.entry;

import org.reachable.engine.csv.RowProblem;

/** Where a file's entries go as they are read. Nothing is kept by the one who reads. */
public interface EntrySink {

    /** An entry of a row that was kept; a row with a remark gives its entry as well. */
    void entry(Entry entry);

    /** Something wrong with a row. A row may have several. */
    void problem(RowProblem problem);

    /** After each row: how many have been read, whatever became of them. */
    default void progress(long rows) {}
}
