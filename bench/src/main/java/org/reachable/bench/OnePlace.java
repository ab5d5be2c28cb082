package org.reachable.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.SightingChange;
import org.reachable.engine.fold.shared.SharedThingState;

/**
 * One entry more at a place where much happened, beside one where little did: each judged as it is kept. What happened
 * lately is as much at both, to as many children, for that is what a rule looks back on.
 */
final class OnePlace implements Measure {
    private static final double GOAL = 2;
    private static final int LITTLE = 200;
    private static final int MUCH = 200_000;
    private static final int SAMPLE_MUCH = 20_000;
    private static final int MORE = 50;
    private static final int A_CHILD = 10;
    private static final Instant BEGIN = Instant.parse("1901-01-01T12:00:00Z");
    private static final Duration APART = Duration.ofHours(6);

    /** A place with some of what is told of it to come. */
    private record Place(List<SharedThingState> kept, List<SightingChange> toCome) {}

    @Override
    public String name() {
        return "place";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        var policy = setting.policy();
        var fold = new Fold(policy, Setting.calendars());
        int most = setting.sample() ? SAMPLE_MUCH : MUCH;
        List<SightingChange> all = told(fold, policy.vocabulary(), 0, most, A_CHILD);
        List<SightingChange> lately = told(fold, policy.vocabulary(), most - LITTLE, LITTLE, 1);
        long began = System.nanoTime();
        List<SharedThingState> much = kept(fold, all);
        double whole = (System.nanoTime() - began) / 1e9;
        sameAsAfresh(fold, lately, told(fold, policy.vocabulary(), most, MORE, 1));
        var next = new AtomicInteger(most);
        var rounds = new Rounds()
                .with(
                        "little",
                        () -> new Place(kept(fold, lately), told(fold, policy.vocabulary(), most, MORE, 1)),
                        OnePlace::goOn)
                .with(
                        "much",
                        () -> new Place(much, told(fold, policy.vocabulary(), next.getAndAdd(MORE), MORE, 1)),
                        OnePlace::goOn)
                .run(setting.rounds());
        return List.of(new Figure(
                "An entry more at a place with %,d, against one with %,d".formatted(most, LITTLE),
                rounds.ratio("much", "little"),
                "×",
                Goal.atMost(GOAL),
                "%.3f ms and %.3f ms, judged as it is kept; all that was told of it folded: %.1f s"
                        .formatted(rounds.median("much") / MORE * 1e3, rounds.median("little") / MORE * 1e3, whole)));
    }

    /** Takes in what is to come, entry by entry. */
    private static int goOn(Place place) {
        int found = 0;
        for (SightingChange change : place.toCome()) {
            for (SharedThingState thing : place.kept()) {
                if (!thing.goesOnWith(List.of(change), List.of())) {
                    throw new IllegalStateException("What comes later has the place begun again.");
                }
                found += thing.after(List.of(change), change.at()).size();
            }
        }
        return found;
    }

    private static void sameAsAfresh(Fold fold, List<SightingChange> before, List<SightingChange> toCome) {
        List<SharedThingState> kept = kept(fold, before);
        goOn(new Place(kept, toCome));
        Instant now = toCome.getLast().at();
        var afresh = new HashSet<>(
                fold.shared(Stream.concat(before.stream(), toCome.stream()).toList(), List.of(), now));
        if (!afresh.equals(
                kept.stream().flatMap(thing -> thing.findings(now).stream()).collect(Collectors.toSet()))) {
            throw new IllegalStateException("A place as it is kept finds something else than all that was told of it.");
        }
    }

    /** Each rule at the place. */
    private static List<SharedThingState> kept(Fold fold, List<SightingChange> told) {
        return told.stream()
                .map(SightingChange::sighting)
                .collect(Collectors.toMap(
                        Sighting::rule, sighting -> sighting.token().toString(), (one, _) -> one))
                .entrySet()
                .stream()
                .map(thing -> fold.kept(thing.getKey(), thing.getValue(), told, List.of()))
                .toList();
    }

    /** What is told of one place over as many times six hours, by children each of whom was there a few times. */
    private static List<SightingChange> told(Fold fold, Vocabulary vocabulary, int first, int entries, int aChild) {
        var told = new ArrayList<SightingChange>();
        int children = entries / aChild;
        for (int child = 0; child < children; child++) {
            String name = "child" + (first + child);
            int number = first + child;
            List<Entry> story = IntStream.range(0, aChild)
                    .mapToObj(i -> entry(name, number + i * children, vocabulary))
                    .toList();
            told.addAll(fold.child(name, story, Fold.UNTIL_QUIET).sightings());
        }
        told.sort(Comparator.comparing(SightingChange::at));
        return told;
    }

    private static Entry entry(String child, int number, Vocabulary vocabulary) {
        Instant at = BEGIN.plus(APART.multipliedBy(number));
        return new WrittenEntry(
                        new EntryId("bench", "P" + number),
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
