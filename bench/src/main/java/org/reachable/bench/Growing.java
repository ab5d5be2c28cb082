package org.reachable.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/** How the time grows with more children, and with one child's longer history: the exponent of a power law, 1 for in step. */
final class Growing implements Measure {
    private static final double GOAL = 1.05;
    private static final int ENTRIES = 1_000_000;
    private static final int SAMPLE = 100_000;
    private static final int SHORT = 200;
    private static final int LONG = 200_000;
    private static final int SAMPLE_LONG = 20_000;
    private static final int TIMES = 10;

    @Override
    public String name() {
        return "growing";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        var fold = new Fold(setting.policy(), Setting.calendars());
        List<Entry> entries = setting.entries(setting.sample() ? SAMPLE : ENTRIES);
        return List.of(children(setting, fold, entries), history(setting, fold, entries));
    }

    private static Figure children(Setting setting, Fold fold, List<Entry> entries) throws Exception {
        List<Entry> few = entries.subList(0, entries.size() / TIMES);
        var rounds = new Rounds()
                .with(
                        "few",
                        () -> IntStream.range(0, TIMES)
                                .map(_ -> fold.fold(few, Fold.UNTIL_QUIET)
                                        .findings()
                                        .size())
                                .sum())
                .with(
                        "many",
                        () -> fold.fold(entries, Fold.UNTIL_QUIET).findings().size())
                .run(setting.rounds());
        return new Figure(
                "Exponent in the number of children",
                1 + Math.log10(rounds.ratio("many", "few")) / Math.log10(TIMES),
                "",
                Goal.atMost(GOAL),
                "%,d entries against %,d".formatted(entries.size(), few.size()));
    }

    private static Figure history(Setting setting, Fold fold, List<Entry> entries) throws Exception {
        int most = setting.sample() ? SAMPLE_LONG : LONG;
        List<Entry> one = oneLife(entries, most);
        List<Entry> first = one.subList(0, SHORT);
        int times = most / SHORT;
        var rounds = new Rounds()
                .with(
                        "short",
                        () -> IntStream.range(0, times)
                                .map(_ -> fold.child("one", first, Fold.UNTIL_QUIET)
                                        .findings()
                                        .size())
                                .sum())
                .with(
                        "long",
                        () -> fold.child("one", one, Fold.UNTIL_QUIET)
                                .findings()
                                .size())
                .run(setting.rounds());
        double exponent = 1 + Math.log10(rounds.ratio("long", "short")) / Math.log10(times);
        return new Figure(
                "Exponent in the length of one child's history",
                exponent,
                "",
                Goal.atMost(GOAL),
                "%,d entries in %.2f s, %,d in %.4f s"
                        .formatted(most, rounds.median("long"), SHORT, rounds.median("short") / times));
    }

    /**
     * Many children's entries as one child's, five hours apart, so that the last is known before the fold ends: a life such as
     * nobody has, of things that do happen.
     */
    private static List<Entry> oneLife(List<Entry> entries, int length) {
        var begin = entries.getFirst().recordedAt();
        var life = new ArrayList<Entry>(length);
        for (int i = 0; i < length; i++) {
            Entry entry = entries.get(i % entries.size());
            var at = begin.plus(Duration.ofHours(5).multipliedBy(i));
            life.add(new Entry(
                    new EntryId("one", Integer.toString(i)),
                    "one",
                    at,
                    at,
                    entry.agency(),
                    "",
                    entry.type(),
                    entry.summary(),
                    entry.location(),
                    entry.otherPeople(),
                    entry.outcome(),
                    entry.outcomeWords(),
                    List.of(),
                    entry.handling(),
                    entry.attributes(),
                    entry.tokens(),
                    entry.where(),
                    Entry.References.NONE));
        }
        return life;
    }
}
