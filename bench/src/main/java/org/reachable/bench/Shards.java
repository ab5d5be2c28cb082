package org.reachable.bench;

import java.util.List;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Folded;

/** The same fold on two processors. */
final class Shards implements Measure {
    private static final double GOAL = 1.8;
    private static final int ENTRIES = 1_000_000;
    private static final int SAMPLE = 100_000;

    @Override
    public String name() {
        return "shards";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        var fold = new Fold(setting.policy(), Setting.calendars());
        List<Entry> entries = setting.entries(setting.sample() ? SAMPLE : ENTRIES);
        if (!told(fold.fold(entries, Fold.UNTIL_QUIET, 2)).equals(told(fold.fold(entries, Fold.UNTIL_QUIET, 1)))) {
            throw new IllegalStateException("Two shards find something else than one.");
        }
        var rounds = new Rounds()
                .with(
                        "one",
                        () -> fold.fold(entries, Fold.UNTIL_QUIET, 1).findings().size())
                .with(
                        "two",
                        () -> fold.fold(entries, Fold.UNTIL_QUIET, 2).findings().size())
                .run(setting.rounds());
        return List.of(new Figure(
                "Two shards against one",
                rounds.ratio("one", "two"),
                "× as fast",
                Goal.atLeast(GOAL),
                "%,d entries in %.2f s and %.2f s, on %d processors"
                        .formatted(
                                entries.size(),
                                rounds.median("one"),
                                rounds.median("two"),
                                Runtime.getRuntime().availableProcessors())));
    }

    private static List<String> told(Folded folded) {
        return folded.findings().stream()
                .map(finding -> finding.id() + finding.steps())
                .toList();
    }
}
