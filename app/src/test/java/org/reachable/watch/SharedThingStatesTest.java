package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.shared.SharedThingState;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.watch.SharedStore.SharedThing;
import org.reachable.watch.SharedStore.Turn;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of a place goes on where it may, and finds what all that was told of the place finds. */
@ReachableTest
class SharedThingStatesTest {
    private static final int CHILDREN = 4;
    private static final int TIMES = 3;

    @Autowired
    FoldRunner folds;

    @Autowired
    SharedThingStates here;

    @Autowired
    Fold fold;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    Watch watch;

    @Autowired
    Testshire testshire;

    private final SharedThingStates things = new SharedThingStates();

    @Test
    void whatIsKeptFindsWhatAllThatWasToldFinds() {
        String place = testshire.unused("LOC:L").replace(' ', '-');
        List<PersonId> children =
                Stream.generate(testshire::child).limit(CHILDREN).toList();
        for (int i = 0; i < CHILDREN * TIMES; i++) {
            hurt(children.get(i % CHILDREN), place, Duration.ofDays(CHILDREN * TIMES - i));
        }
        List<Finding> kept = found(children.getFirst(), place);

        here.erased(here.hashCode());
        folds.foldAgain(children.getFirst());

        assertThat(kept).isNotEmpty();
        assertThat(found(children.getFirst(), place)).isEqualTo(kept);
    }

    @Test
    void whatSomebodyElseJudgedSinceIsForgotten() {
        things.keep(thing("V1"), new Turn(0, 1), kept("V1"));

        assertThat(things.take(thing("V1"), new Turn(2, 3))).isEmpty();
        assertThat(things.take(thing("V1"), new Turn(1, 4))).isEmpty();
    }

    @Test
    void whatNobodyJudgedSinceIsHadOnce() {
        var judged = kept("V1");
        things.keep(thing("V1"), new Turn(0, 1), judged);

        assertThat(things.take(thing("V1"), new Turn(1, 2))).contains(judged);
        assertThat(things.take(thing("V1"), new Turn(1, 2))).isEmpty();
    }

    @Test
    void whenARecordWasErasedNothingStaysKept() {
        things.keep(thing("V1"), new Turn(0, 1), kept("V1"));
        things.erased(1);

        assertThat(things.take(thing("V1"), new Turn(1, 2))).isEmpty();
    }

    private SharedThingState kept(String car) {
        return fold.kept("network-link-vehicle", "VEH:" + car, List.of(), List.of());
    }

    private static SharedThing thing(String car) {
        return new SharedThing("network-link-vehicle", "VEH:" + car);
    }

    private List<Finding> found(PersonId child, String place) {
        return watch.about(testshire.ayo(), child).stream()
                .map(Asked::finding)
                .filter(finding -> finding.subject().equals(place))
                .toList();
    }

    private void hurt(PersonId child, String place, Duration ago) {
        Actor ayo = testshire.ayo();
        Instant at = clock.instant().minus(ago);
        chronology.append(
                ayo,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("patrol", testshire.unused("P").replace(' ', '-')),
                                people.reference(ayo, child).orElseThrow(),
                                at,
                                at,
                                "police",
                                "crime-victim-report",
                                "Reported a robbery.",
                                "Bus station [" + place + "]",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                Map.of()),
                        List.of())));
        folds.foldAgain(child);
    }
}
