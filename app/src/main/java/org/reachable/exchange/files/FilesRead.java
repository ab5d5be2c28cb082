package org.reachable.exchange.files;

import java.util.List;
import java.util.Set;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.entry.Entry;

/**
 * What files say, before any of it is kept.
 *
 * @param entries every entry of every file
 * @param problems what is wrong with rows, in the order of the files
 * @param readings the account of each file
 * @param unreadable files of which no row can be read, and why
 * @param unknown references of children who have no record
 */
record FilesRead(
        List<Entry> entries,
        List<RowProblem> problems,
        List<Reading> readings,
        List<String> unreadable,
        Set<String> unknown) {

    long rows() {
        return readings.stream().mapToLong(Reading::rows).sum();
    }

    long refused() {
        return readings.stream().mapToLong(Reading::refused).sum();
    }
}
