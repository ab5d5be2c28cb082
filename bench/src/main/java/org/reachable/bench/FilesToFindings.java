package org.reachable.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Fold;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** From files to findings, sorting included, beside parsing the same files with the same library. */
final class FilesToFindings implements Measure {
    private static final double GOAL = 2;
    private static final int FIRED = 1_000;
    private static final int NAMED = 10;

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        List<Path> files = setting.chronologies();
        var policy = setting.policy();
        var fold = new Fold(policy, Setting.calendars());
        var reader = new ChronologyReader(policy.vocabulary());
        var counted = new long[1];
        var kinds = new TreeMap<String, Integer>();
        var rounds = new Rounds()
                .with("parsing", () -> parsed(files))
                .with("reading", () -> read(files, reader))
                .with("findings", () -> findings(files, reader, fold, counted, kinds))
                .run(setting.sample() ? 2 : 1);
        long entries = counted[0];
        String behind = "%,d entries of %,d children: parsed in %.1f s, read as entries in %.1f s, found in %.1f s"
                .formatted(
                        entries,
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
                        entries / rounds.median("findings"),
                        "entries a second",
                        Goal.NONE,
                        "one thread"),
                leastOften(policy, kinds));
    }

    private static Figure leastOften(Policy policy, Map<String, Integer> times) {
        List<String> kinds = policy.rules().stream()
                .map(Rule::kind)
                .distinct()
                .sorted(Comparator.comparing((String kind) -> times.getOrDefault(kind, 0)))
                .toList();
        List<String> seldom = kinds.stream()
                .filter(kind -> times.getOrDefault(kind, 0) < FIRED)
                .toList();
        return new Figure(
                "Kind of finding that came least often",
                times.getOrDefault(kinds.getFirst(), 0),
                "times",
                Goal.atLeast(FIRED),
                "%d of %d kinds came fewer than %,d times, %d never%s"
                        .formatted(
                                seldom.size(),
                                kinds.size(),
                                FIRED,
                                kinds.size() - times.size(),
                                seldom.stream()
                                        .limit(NAMED)
                                        .map(kind -> kind + " " + times.getOrDefault(kind, 0))
                                        .collect(Collectors.joining(", ", ": ", ""))));
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

    private static long findings(
            List<Path> files, ChronologyReader reader, Fold fold, long[] counted, Map<String, Integer> kinds) {
        long entries = 0;
        long found = 0;
        var byKind = new HashMap<String, Integer>();
        for (Path file : files) {
            List<Entry> all = Setting.read(file, reader);
            entries += all.size();
            var findings = fold.fold(all, Fold.UNTIL_QUIET).findings();
            found += findings.size();
            findings.forEach(finding -> byKind.merge(finding.rule().kind(), 1, Integer::sum));
        }
        counted[0] = entries;
        kinds.clear();
        kinds.putAll(byKind);
        return found;
    }
}
