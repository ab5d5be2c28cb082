package org.reachable.pages.hindsight;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.csv.RowProblem;
import org.reachable.foundation.govuk.Words;

/**
 * What of a file nobody has read, or not all of: it may have given occasion where what was read gave none.
 *
 * @param leftOut rows that were left out
 * @param inPart rows that were read, but for what a remark names
 */
record Unread(long leftOut, long inPart) {

    static final Unread NOTHING = new Unread(0, 0);

    static Unread of(FileKeptNowhere file) {
        return new Unread(
                file.reading().refused(),
                file.problems().stream()
                        .filter(problem -> problem.severity() == RowProblem.Severity.WARNED)
                        .map(RowProblem::line)
                        .distinct()
                        .count());
    }

    private boolean isNothing() {
        return leftOut == 0 && inPart == 0;
    }

    String noOccasion() {
        return isNothing() ? "No entry gave occasion" : "No entry gave occasion, as far as the file was understood";
    }

    /** What is to be said of it, if anything. */
    List<String> said() {
        return isNothing()
                ? List.of()
                : List.of("What was not understood. %s: what they say may change this table."
                        .formatted(Stream.of(of(leftOut, "left out"), of(inPart, "read with a remark, above"))
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(", "))));
    }

    private static String of(long rows, String became) {
        return rows == 0 ? "" : Words.count(rows, "row") + " of the file " + (rows == 1 ? "was " : "were ") + became;
    }
}
