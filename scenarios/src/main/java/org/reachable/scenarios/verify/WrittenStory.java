package org.reachable.scenarios.verify;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;

/** Written entries as the file they would stand in, and what reading that file gives. */
public final class WrittenStory {
    private static final String SOURCE = "given";
    private static final List<String> HEADER = List.of(
            "event_id",
            "subject_child",
            "occurred_at",
            "recorded_at",
            "agency",
            "event_type",
            "summary",
            "location_text",
            "outcome",
            "reached",
            "attributes");

    private WrittenStory() {}

    /**
     * Read by the reader of files, so that a test's entry means what a file's would.
     *
     * @throws IllegalArgumentException if one cannot be read as it is meant
     */
    public static List<Entry> read(List<WrittenEntry> story, Vocabulary vocabulary) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(HEADER);
        for (int i = 0; i < story.size(); i++) {
            csv.writeRecord(story.get(i).row(HEADER, i + 1, vocabulary));
        }
        var read = new ChronologyReader(vocabulary)
                .readAll(new CsvTable(SOURCE, new StringReader(text.toString())), SOURCE);
        List<RowProblem> problems = read.problems().stream()
                .filter(problem -> !isMeant(problem, story))
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("An entry cannot be read as it is meant: " + problems);
        }
        return read.entries();
    }

    /** Of an entry that is said to be ahead, that it is. */
    private static boolean isMeant(RowProblem problem, List<WrittenEntry> story) {
        return problem.what().startsWith("recorded_at")
                && story.get((int) problem.line() - 2).isAhead();
    }
}
