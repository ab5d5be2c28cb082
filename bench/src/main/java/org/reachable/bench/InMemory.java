package org.reachable.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;

/** The fold over entries in memory, beside the least that memory can do with as many: to sum them. */
final class InMemory implements Measure {
    private static final int ENTRIES = 1_000_000;
    private static final int SAMPLE = 100_000;
    private static final int SUMS = 50;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        long before = used();
        List<Entry> entries = setting.entries(setting.sample() ? SAMPLE : ENTRIES);
        long bytes = (used() - before) / entries.size();
        long[] packed = packed(entries);
        var stories = stories(entries);
        var fold = new Fold(setting.policy(), Setting.calendars());
        var rounds = new Rounds()
                .with("sum", () -> sums(packed))
                .with("fold", () -> folded(stories, fold))
                .with(
                        "across",
                        () -> fold.fold(entries, Fold.UNTIL_QUIET).findings().size())
                .run(setting.rounds());
        double sum = rounds.median("sum") / SUMS / entries.size() * NANOS;
        double one = rounds.median("fold") / entries.size() * NANOS;
        return List.of(
                new Figure(
                        "Each child's story folded, all rules, one thread",
                        one,
                        "ns an entry",
                        Goal.NONE,
                        "%,d entries of %,d children".formatted(entries.size(), stories.size())),
                new Figure(
                        "The same against summing the packed entries",
                        one / sum,
                        "×",
                        Goal.NONE,
                        "a sum takes %.2f ns an entry".formatted(sum)),
                new Figure(
                        "Sorted, folded, and what children share",
                        rounds.median("across") / entries.size() * NANOS,
                        "ns an entry",
                        Goal.NONE,
                        ""),
                new Figure("Memory of an entry as read", bytes, "bytes", Goal.NONE, "words and attributes included"));
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long[] packed(List<Entry> entries) {
        var codes = new HashMap<String, Integer>();
        return entries.stream()
                .sorted(Comparator.comparing(Entry::child).thenComparing(Entry.AS_KNOWN))
                .mapToLong(entry -> entry.recordedAt().getEpochSecond() / 60 << 16
                        | (long) (codes.computeIfAbsent(entry.type().code(), _ -> codes.size()) & 0xff) << 8
                        | codes.computeIfAbsent(entry.agency(), _ -> codes.size()) & 0xff)
                .toArray();
    }

    private static long sums(long[] packed) {
        long sum = 0;
        for (int i = 0; i < SUMS; i++) {
            for (long each : packed) {
                sum += each ^ i;
            }
        }
        return sum;
    }

    private static Map<String, List<Entry>> stories(List<Entry> entries) {
        var stories = new HashMap<String, List<Entry>>();
        entries.forEach(entry ->
                stories.computeIfAbsent(entry.child(), _ -> new ArrayList<>()).add(entry));
        stories.values().forEach(story -> story.sort(Entry.AS_KNOWN));
        return stories;
    }

    private static long folded(Map<String, List<Entry>> stories, Fold fold) {
        long found = 0;
        for (var story : stories.entrySet()) {
            found += fold.child(story.getKey(), story.getValue(), Fold.UNTIL_QUIET)
                    .findings()
                    .size();
        }
        return found;
    }
}
