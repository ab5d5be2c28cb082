package org.reachable.engine.entry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.SchoolCalendar;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;

/** The invented story the acceptance tests are about, as its two files tell it. They are one source. */
public final class CompositeStory {
    /** The files, in the repository under {@code stories/composite/}. */
    public static final List<String> FILES = List.of("chronology.csv", "linked-children.csv");

    private static final String SOURCE = "composite";

    private CompositeStory() {}

    /** Every entry of both files, in their order. */
    public static List<Entry> read(Vocabulary vocabulary) {
        return chronologies(vocabulary).flatMap(file -> file.entries().stream()).toList();
    }

    /** Those of England and Wales, and of the school in the story. */
    public static Calendars calendars() {
        return Calendars.englandAndWales()
                .withSchool(SchoolCalendar.read(new StringReader(text("calendar.csv")), "Wealdshire"));
    }

    static List<Reading> readings(Vocabulary vocabulary) {
        return chronologies(vocabulary).map(Chronology::reading).toList();
    }

    static String text(String file) {
        try (var in = CompositeStory.class.getResourceAsStream("/composite/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Chronology> chronologies(Vocabulary vocabulary) {
        var reader = new ChronologyReader(vocabulary);
        return FILES.stream().map(file -> {
            try (var in = CompositeStory.class.getResourceAsStream("/composite/" + file);
                    var text = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
                return reader.readAll(new CsvTable(file, text), SOURCE);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
