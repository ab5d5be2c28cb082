package org.reachable.pages.hindsight;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntrySink;
import org.reachable.engine.entry.Vocabulary;

/**
 * A chronology that was sent to be looked back on, read in memory and held by nothing.
 *
 * @param entries what it says
 * @param reading the account of its rows
 * @param problems what is wrong with rows, in their order
 */
record FileKeptNowhere(List<Entry> entries, Reading reading, List<RowProblem> problems) {

    /** What the server holds in memory of a file: a greater one would be put on a disk until it is read. */
    static final int MOST_MEGABYTES = 1;

    static final int MOST_CHILDREN = 5;
    private static final int MOST_ENTRIES = 2_000;

    /** What of it cannot be looked back on, where in it, and how to mend that. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what);
        }
    }

    static FileKeptNowhere read(String name, byte[] content, Vocabulary vocabulary) throws Unreadable {
        List<Entry> entries = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Reading reading;
        try {
            // A reader that replaces what is not UTF-8, so that one byte does not cost the file.
            var text = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8);
            reading = new ChronologyReader(vocabulary).read(new CsvTable(name, text), name, into(entries, problems));
        } catch (UnreadableData why) {
            throw new Unreadable(
                    why.problems().stream().map(FileKeptNowhere::inWords).collect(Collectors.joining(" ")));
        }
        Optional<String> wrong = wrong(name, entries, problems);
        if (wrong.isPresent()) {
            throw new Unreadable(wrong.get());
        }
        return new FileKeptNowhere(List.copyOf(entries), reading, List.copyOf(problems));
    }

    /** The children it tells of, in the order of their names. */
    List<String> children() {
        return entries.stream().map(Entry::child).distinct().sorted().toList();
    }

    private static Optional<String> wrong(String name, List<Entry> entries, List<RowProblem> problems) {
        if (entries.isEmpty()) {
            return Optional.of(
                    problems.isEmpty()
                            ? "%s has a header and no row. Write an entry a line".formatted(name)
                            : "No row of %s can be read. Line %d: %s. %s"
                                    .formatted(
                                            name,
                                            problems.getFirst().line(),
                                            problems.getFirst().what(),
                                            problems.getFirst().mend()));
        }
        if (entries.size() > MOST_ENTRIES) {
            return Optional.of(
                    "%s has more than %,d rows. Send one child’s by themselves".formatted(name, MOST_ENTRIES));
        }
        Set<String> children = entries.stream().map(Entry::child).collect(Collectors.toSet());
        return children.size() > MOST_CHILDREN
                ? Optional.of("%s tells of %,d children, by its column subject_child. Leave the rows of %d at most"
                        .formatted(name, children.size(), MOST_CHILDREN))
                : Optional.empty();
    }

    private static String inWords(Problem problem) {
        return "%s, line %d: %s. %s".formatted(problem.file(), problem.line(), problem.what(), problem.mend());
    }

    private static EntrySink into(List<Entry> entries, List<RowProblem> problems) {
        return new EntrySink() {
            @Override
            public void entry(Entry entry) {
                entries.add(entry);
            }

            @Override
            public void problem(RowProblem problem) {
                problems.add(problem);
            }
        };
    }
}
