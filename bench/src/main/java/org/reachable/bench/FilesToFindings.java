package org.reachable.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Fold;

/** From files to findings, sorting included, beside parsing the same files with the same library. */
final class FilesToFindings implements Measure {
    private static final double GOAL = 2;
    private static final int FIRED = 1_000;

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
        long quiet = policy.rules().stream()
                .filter(rule -> kinds.getOrDefault(rule.id(), 0) < FIRED)
                .count();
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
                new Figure(
                        "Rules that found fewer than 1,000 times",
                        quiet,
                        "of " + policy.rules().size(),
                        Goal.atMost(0),
                        "the lives are ordinary, and some rules are about what is rare"));
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
        var byRule = new HashMap<String, Integer>();
        for (Path file : files) {
            List<Entry> all = Setting.read(file, reader);
            entries += all.size();
            var findings = fold.fold(all, Fold.UNTIL_QUIET).findings();
            found += findings.size();
            findings.forEach(finding -> byRule.merge(finding.rule().id(), 1, Integer::sum));
        }
        counted[0] = entries;
        kinds.clear();
        kinds.putAll(byRule);
        return found;
    }
}
