package org.reachable.engine.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;

/**
 * A whole file in memory, for files that are known to be small.
 *
 * @param entries in the order of the file
 * @param problems in the order of the file
 * @param reading the account of its rows
 */
public record Chronology(List<Entry> entries, List<RowProblem> problems, Reading reading) {

    /** Keeps everything that {@code read} gives to the sink it is handed. */
    public static Chronology of(Function<EntrySink, Reading> read) {
        var entries = new ArrayList<Entry>();
        var problems = new ArrayList<RowProblem>();
        var reading = read.apply(new EntrySink() {
            @Override
            public void entry(Entry entry) {
                entries.add(entry);
            }

            @Override
            public void problem(RowProblem problem) {
                problems.add(problem);
            }
        });
        return new Chronology(List.copyOf(entries), List.copyOf(problems), reading);
    }
}
