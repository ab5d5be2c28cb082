package org.reachable.exchange.files;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntrySink;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.formats.ssda903.Ssda903Reader;
import org.reachable.records.people.People;
import org.reachable.records.subjects.Subjects;
import org.springframework.stereotype.Component;

/** Reads files of either format, told apart by their columns, without keeping any of it. */
@Component
class FileReading {

    private final Vocabulary vocabulary;
    private final People people;
    private final Subjects subjects;
    private final Ssda903Reader returns;

    FileReading(Vocabulary vocabulary, People people, Subjects subjects) {
        this.vocabulary = vocabulary;
        this.people = people;
        this.subjects = subjects;
        this.returns = Ssda903Reader.shipped(vocabulary);
    }

    /** With every reference looked up: for whoever loads, and tells nobody which of them are known. */
    FilesRead read(Actor actor, String called, List<SentFile> files) {
        return read(called, files, named -> {
            var unknown = new TreeSet<>(named);
            unknown.removeAll(known(actor).known(named));
            return new References.Told(unknown, Set.of());
        });
    }

    FilesRead read(String called, List<SentFile> files, Function<Set<String>, References.Told> references) {
        var collected = new Collected();
        List<Reading> readings = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (SentFile file : files) {
            try {
                readings.add(read(file, called, collected));
            } catch (UnreadableData why) {
                unreadable.add(file.name() + ": " + why.getMessage());
            }
        }
        References.Told told = references.apply(
                collected.entries.stream().map(Entry::child).collect(Collectors.toCollection(LinkedHashSet::new)));
        return new FilesRead(
                List.copyOf(collected.entries),
                List.copyOf(collected.places),
                List.copyOf(collected.problems),
                List.copyOf(readings),
                List.copyOf(unreadable),
                told.unknown(),
                told.untold());
    }

    private Reading read(SentFile file, String called, EntrySink sink) {
        // A reader that replaces what is not UTF-8, so that one byte does not cost the file.
        var text = new InputStreamReader(new ByteArrayInputStream(file.content()), StandardCharsets.UTF_8);
        var table = new CsvTable(file.name(), text);
        if (!ChronologyReader.recognises(table) && returns.recognises(table)) {
            return returns.read(table, called.isEmpty() ? returns.usualSource() : called, sink);
        }
        var reader = new ChronologyReader(vocabulary);
        return called.isEmpty()
                ? reader.read(table, withoutEnding(file.name()), sink)
                : reader.readOf(table, called, sink);
    }

    /** The subjects that a file's references mean. */
    KnownSubjects known(Actor actor) {
        return new KnownSubjects(people, subjects, vocabulary, actor);
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static final class Collected implements EntrySink {

        private final List<Entry> entries = new ArrayList<>();
        private final List<FilesRead.Place> places = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();

        @Override
        public void entry(Entry entry) {
            entry(entry, "", 0);
        }

        @Override
        public void entry(Entry entry, String file, long line) {
            entries.add(entry);
            places.add(new FilesRead.Place(file, line));
        }

        @Override
        public void problem(RowProblem problem) {
            problems.add(problem);
        }
    }
}
