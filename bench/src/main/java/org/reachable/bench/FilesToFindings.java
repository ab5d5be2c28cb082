package org.reachable.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** From files to findings, sorting included, beside parsing the same files with the same library. */
final class FilesToFindings implements Measure {
    private static final double GOAL = 2;
    private static final int FIRED = 1_000;
    private static final int FIRED_IN_A_SAMPLE = 40;
    private static final int NAMED = 10;

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        var shipped = setting.policy();
        // A deadline whose answers nobody sends is told once and never again.
        var policy = shipped.withFedTypes(shipped.vocabulary().types().keySet());
        int often = setting.sample() ? FIRED_IN_A_SAMPLE : FIRED;
        List<Path> files = Stream.concat(
                        setting.chronologies().stream(),
                        new RareLives(setting.checkout(), policy).files(often).stream())
                .toList();
        var fold = new Fold(policy, Setting.calendars());
        var reader = new ChronologyReader(policy.vocabulary());
        Found found = found(files.stream(), reader, fold);
        if (!found.equals(found(files.parallelStream(), reader, fold))) {
            throw new IllegalStateException("Side by side something else is found.");
        }
        var rounds = new Rounds()
                .with("parsing", () -> parsed(files))
                .with("reading", () -> read(files, reader))
                .with("findings", () -> found(files.stream(), reader, fold))
                .with("side by side", () -> found(files.parallelStream(), reader, fold))
                .run(setting.sample() ? 2 : 1);
        String behind =
                "%,d entries of %,d children and of rare lives: parsed in %.1f s, read as entries in %.1f s, found in %.1f s"
                        .formatted(
                                found.entries(),
                                setting.children(),
                                rounds.median("parsing"),
                                rounds.median("reading"),
                                rounds.median("findings"));
        return List.of(
                new Figure(
                        "Files to findings, sorted and all rules, against parsing the files",
                        rounds.ratio("findings", "parsing"),
                        "×",
                        Goal.atMost(GOAL),
                        behind),
                new Figure(
                        "Files to findings",
                        found.entries() / rounds.median("findings"),
                        "entries a second",
                        Goal.NONE,
                        "one thread"),
                new Figure(
                        "Files to findings, a file a processor",
                        found.entries() / rounds.median("side by side"),
                        "entries a second",
                        Goal.NONE,
                        "%.2f × as fast on %d processors; the same findings"
                                .formatted(
                                        rounds.ratio("findings", "side by side"),
                                        Runtime.getRuntime().availableProcessors())),
                leastOften(policy, found.byKind(), often));
    }

    private static Figure leastOften(Policy policy, Map<String, Integer> times, int often) {
        List<String> kinds = policy.rules().stream()
                .map(Rule::kind)
                .distinct()
                .sorted(Comparator.comparing((String kind) -> times.getOrDefault(kind, 0)))
                .toList();
        long seldom = kinds.stream()
                .filter(kind -> times.getOrDefault(kind, 0) < often)
                .count();
        return new Figure(
                "Kind of finding that came least often",
                times.getOrDefault(kinds.getFirst(), 0),
                "times",
                Goal.atLeast(often),
                "%d of %d kinds came fewer than %,d times, %d never; the least often: %s"
                        .formatted(
                                seldom,
                                kinds.size(),
                                often,
                                kinds.size() - times.size(),
                                kinds.stream()
                                        .limit(NAMED)
                                        .map(kind -> kind + " " + times.getOrDefault(kind, 0))
                                        .collect(Collectors.joining(", "))));
    }

    private static long parsed(List<Path> files) throws IOException {
        long letters = 0;
        for (Path file : files) {
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
                for (CsvRecord row : rows) {
                    for (String field : row.getFields()) {
                        letters += field.length();
                    }
                }
            }
        }
        return letters;
    }

    private static long read(List<Path> files, ChronologyReader reader) {
        return files.stream()
                .mapToLong(file -> Setting.read(file, reader).size())
                .sum();
    }

    /** What came of files: how many entries there are, and how often each kind was found. */
    private record Found(long entries, Map<String, Integer> byKind) {

        Found and(Found other) {
            var both = new HashMap<>(byKind);
            other.byKind.forEach((kind, times) -> both.merge(kind, times, Integer::sum));
            return new Found(entries + other.entries, both);
        }
    }

    private static Found found(Stream<Path> files, ChronologyReader reader, Fold fold) {
        return files.map(file -> found(Setting.read(file, reader), fold)).reduce(new Found(0, Map.of()), Found::and);
    }

    private static Found found(List<Entry> entries, Fold fold) {
        return new Found(
                entries.size(),
                fold.fold(entries, Fold.UNTIL_QUIET).findings().stream()
                        .collect(Collectors.toMap(finding -> finding.rule().kind(), _ -> 1, Integer::sum)));
    }
}
