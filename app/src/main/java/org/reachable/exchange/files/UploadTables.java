package org.reachable.exchange.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.csv.RowProblem.Severity;
import org.reachable.exchange.files.DatesToAsk.Asked;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;

/** What there is to say of rows of files, one a line. */
final class UploadTables {

    static final int MOST_PROBLEMS = 200;
    static final int MOST_CHOICES = 40;

    private UploadTables() {}

    /** What is wrong with rows; null where nothing is. */
    static UploadPage.@Nullable Problems problems(List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return null;
        }
        List<List<Cell>> rows = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> List.of(
                        Cell.of(problem.file()),
                        Cell.number(problem.line()),
                        Cell.of(problem.severity() == Severity.REFUSED ? "Left out" : "Loaded with a remark"),
                        Cell.of(sentence(problem.what())),
                        Cell.of(problem.mend())))
                .toList();
        var table = new Table(
                "Rows with something to say",
                List.of(
                        Cell.of("File"),
                        Cell.number("Line"),
                        Cell.of("What becomes of it"),
                        Cell.of("Why"),
                        Cell.of("How to mend it")),
                rows,
                false);
        return new UploadPage.Problems(table, problems.size() - rows.size());
    }

    /** The days to look at; null where there are none. */
    static UploadPage.@Nullable AskedDates asked(List<Asked> asked) {
        if (asked.isEmpty()) {
            return null;
        }
        var table = new Table(
                "Days to look at",
                List.of(
                        Cell.of("File"),
                        Cell.number("Line"),
                        Cell.of("Column"),
                        Cell.of("What it says"),
                        Cell.of("Why"),
                        Cell.of("How to mend it")),
                asked.stream()
                        .limit(MOST_PROBLEMS)
                        .map(one -> List.of(
                                Cell.of(one.place().file()),
                                Cell.number(one.place().line()),
                                Cell.of(one.column()),
                                Cell.of(one.value()),
                                Cell.of(one.why() + "."),
                                Cell.of(one.mend())))
                        .toList(),
                false);
        List<Asked> mayBeRight = asked.stream().filter(Asked::mayBeRight).toList();
        List<Choice> choices = mayBeRight.size() > MOST_CHOICES
                ? List.of(
                        Choice.of(UploadPages.EVERYBODY, "All " + Words.count(mayBeRight.size(), "day") + " are right"))
                : mayBeRight.stream()
                        .map(one -> Choice.of(
                                Integer.toString(one.number()),
                                "Line %d of %s: %s"
                                        .formatted(
                                                one.place().line(), one.place().file(), one.value())))
                        .toList();
        return new UploadPage.AskedDates(table, Field.of("right", "These are right"), choices);
    }

    private static String sentence(String what) {
        boolean aColumn = what.matches("[a-z]+_.*");
        return (aColumn ? what : Character.toUpperCase(what.charAt(0)) + what.substring(1)) + ".";
    }
}
