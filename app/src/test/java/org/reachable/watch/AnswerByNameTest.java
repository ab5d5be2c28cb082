package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer that names an entry closes what was found where that entry was sighted, in whosever story it stands. */
@ReachableTest
class AnswerByNameTest {

    @Autowired
    Watch watch;

    @Autowired
    FoldRunner folds;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    Testshire testshire;

    private Actor ayo;
    private PersonId one;
    private PersonId other;
    private EntryId sighting;
    private String car;

    @BeforeEach
    void aCarInTwoStories() {
        ayo = testshire.ayo();
        one = testshire.child();
        other = testshire.child();
        car = "VEH:" + testshire.unused("car").replace(" ", "-");
        sighting = tell(one, "police-sighting", "[" + car + "]", Duration.ofHours(5), Map.of());
        tell(other, "police-sighting", "[" + car + "]", Duration.ofHours(3), Map.of());
        assertThat(link().finding().open()).isTrue();
    }

    @Test
    @Requirement("S-25")
    void oneInTheStoryOfTheEntryItNamesCloses() {
        tell(one, "link-decision", "", Duration.ofHours(1), Map.of("answers", sighting.toString()));

        assertThat(link().finding().open()).isFalse();
    }

    @Test
    void oneInTheStoryOfNeitherChildCloses() {
        PersonId third = testshire.child();
        tell(third, "link-decision", "", Duration.ofHours(1), Map.of("answers", sighting.toString()));

        assertThat(link().finding().open()).isFalse();
    }

    @Test
    void itStaysClosedWhenEitherStoryIsFoldedAgain() {
        PersonId third = testshire.child();
        tell(third, "link-decision", "", Duration.ofHours(1), Map.of("answers", sighting.toString()));
        folds.foldAgain(one);
        folds.foldAgain(other);

        assertThat(link().finding().open()).isFalse();
    }

    @Test
    void oneThatNamesAnotherEntryClosesNothing() {
        tell(one, "link-decision", "", Duration.ofHours(1), Map.of("answers", "custody/some-other"));

        assertThat(link().finding().open()).isTrue();
    }

    private Asked link() {
        return watch.about(ayo, other).stream()
                .filter(asked -> asked.finding().subject().equals(car))
                .findFirst()
                .orElseThrow();
    }

    private EntryId tell(PersonId child, String type, String where, Duration ago, Map<String, String> attributes) {
        Instant at = clock.instant().minus(ago);
        var id = new EntryId("patrol", testshire.unused("P").replace(' ', '-'));
        chronology.append(
                ayo,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                id,
                                people.reference(ayo, child).orElseThrow(),
                                at,
                                at,
                                "police",
                                type,
                                "Seen in a car.",
                                where,
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
        folds.foldAgain(child);
        return id;
    }
}
