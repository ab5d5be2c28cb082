package org.reachable.scenarios.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.SchoolCalendar;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.Chronology;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.replay.Replay;

/**
 * Another invented story, of another shape than the composite one: a chronology, a school's calendar where it matters, and
 * what should be asked, written by hand from the texts and not from what a program found.
 */
final class OtherStory {
    static final List<String> NAMES = List.of(
            "girl-online",
            "far-placement",
            "arrived-alone",
            "home-education",
            "two-brothers",
            "peer-group",
            "corrected",
            "panels",
            "other-forms",
            "ordinary");

    static final Policy POLICY = PolicyReader.shipped();

    private static final Map<String, Replay> REPLAYED = new LinkedHashMap<>();

    private OtherStory() {}

    /** The whole story under the shipped policy, until every clock has run out. */
    static Replay replayed(String story) {
        return REPLAYED.computeIfAbsent(story, name -> replay(name, rows(name), Fold.UNTIL_QUIET));
    }

    static Replay replay(String story, List<Map<String, String>> rows, Instant until) {
        return Replay.of(read(rows).entries(), POLICY, calendars(story), until, 1);
    }

    /** The story as a table, so that it can be told again with one thing different. */
    static List<Map<String, String>> rows(String story) {
        return table(story, "chronology.csv", row -> {
            Map<String, String> columns = new LinkedHashMap<>(row.getFieldsAsMap());
            return columns;
        });
    }

    static Chronology read(List<Map<String, String>> rows) {
        var lines = new ArrayList<String>();
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        lines.add(String.join(",", columns));
        for (var row : rows) {
            lines.add(columns.stream()
                    .map(column -> '"' + Objects.requireNonNull(row.get(column)).replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")));
        }
        return new ChronologyReader(POLICY.vocabulary())
                .readAll(new CsvTable("chronology.csv", new StringReader(String.join("\n", lines))), "chronology");
    }

    static <T> List<T> table(String story, String file, Function<NamedCsvRecord, T> row) {
        try (var text = open(story, file);
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Calendars calendars(String story) {
        var national = Calendars.englandAndWales();
        if (OtherStory.class.getResource(path(story, "calendar.csv")) == null) {
            return national;
        }
        try (var text = open(story, "calendar.csv")) {
            return national.withSchool(SchoolCalendar.read(text, story));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStreamReader open(String story, String file) {
        return new InputStreamReader(
                Objects.requireNonNull(
                        OtherStory.class.getResourceAsStream(path(story, file)), story + " has no " + file),
                StandardCharsets.UTF_8);
    }

    private static String path(String story, String file) {
        return "/other-stories/" + story + "/" + file;
    }
}
