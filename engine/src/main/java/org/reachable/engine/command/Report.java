package org.reachable.engine.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.replay.Sources;

/** Says on standard error what became of the rows that were read. */
final class Report {
    /** The exit status where some rows were left out and the rest still ran. */
    static final int SOME_ROWS_LEFT_OUT = 3;

    private Report() {}

    /** Standard output in UTF-8, whatever the terminal says: names of people are in it. */
    static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    /** Prints the account; the exit status that tells it. */
    static int print(Sources sources, PrintStream out) {
        sources.problems().forEach(out::println);
        sources.readings().forEach(reading -> {
            out.println(reading.inWords());
            reading.notes().forEach(note -> out.println("    " + note));
        });
        return sources.problems().stream().anyMatch(problem -> problem.severity() == RowProblem.Severity.REFUSED)
                ? SOME_ROWS_LEFT_OUT
                : 0;
    }
}
