package org.reachable.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Fold;
import org.reachable.engine.fold.SightingChange;

/** One entry more at a place where much happened, beside one where little did. */
final class OnePlace implements Measure {
    private static final double GOAL = 2;
    private static final int LITTLE = 200;
    private static final int MUCH = 200_000;
    private static final int SAMPLE_MUCH = 20_000;
    private static final int A_CHILD = 10;

    @Override
    public String name() {
        return "place";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        var policy = setting.policy();
        var fold = new Fold(policy, Setting.calendars());
        int most = setting.sample() ? SAMPLE_MUCH : MUCH;
        List<SightingChange> much = told(fold, policy.vocabulary(), most);
        List<SightingChange> little = told(fold, policy.vocabulary(), LITTLE);
        var rounds = new Rounds()
                .with(
                        "little",
                        () -> fold.shared(little, List.of(), Fold.UNTIL_QUIET).size())
                .with(
                        "much",
                        () -> fold.shared(much, List.of(), Fold.UNTIL_QUIET).size())
                .run(setting.rounds());
        return List.of(new Figure(
                "An entry more at a place with %,d, against one with %,d".formatted(most, LITTLE),
                rounds.ratio("much", "little"),
                "×",
                Goal.atMost(GOAL),
                "%.1f ms and %.2f ms: all that was told of the place is folded again"
                        .formatted(rounds.median("much") * 1e3, rounds.median("little") * 1e3)));
    }

    /** What is told of one place over as many hours, by children each of whom was there a few times. */
    private static List<SightingChange> told(Fold fold, Vocabulary vocabulary, int entries) {
        var told = new ArrayList<SightingChange>();
        int children = entries / A_CHILD;
        for (int child = 0; child < children; child++) {
            int number = child;
            List<Entry> story = IntStream.range(0, A_CHILD)
                    .mapToObj(i -> entry("child" + number, number + i * children, vocabulary))
                    .toList();
            told.addAll(fold.child("child" + number, story, Fold.UNTIL_QUIET).sightings());
        }
        return told;
    }

    private static Entry entry(String child, int hour, Vocabulary vocabulary) {
        Instant at = Instant.parse("2000-01-01T12:00:00Z").plus(Duration.ofHours(hour));
        return new WrittenEntry(
                        new EntryId("bench", "P" + hour),
                        child,
                        at,
                        at,
                        "police",
                        "crime-victim-report",
                        "Reported a robbery.",
                        "Bus station [LOC:L1]",
                        List.of(),
                        "",
                        "",
                        List.of(),
                        "open",
                        Map.of())
                .in(vocabulary);
    }
}
