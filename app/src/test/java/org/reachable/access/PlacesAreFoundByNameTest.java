package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A place has a code, and people say its name: it is called, and found by, what an entry calls it that the reader may read. */
@ReachableTest
class PlacesAreFoundByNameTest {

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    Clock clock;

    private PersonId child;
    private Actor worker;
    private String code;
    private String called;

    @BeforeEach
    void aPlaceInAnEntry() {
        child = house.child("police");
        worker = house.somebody("social-care");
        house.ask(child, worker);
        code = testshire.unused("A").replace(" ", "").toUpperCase();
        called = testshire.unused("Lock House");
    }

    @Test
    void byAPartOfItsName() {
        seen("open", "Flat 9, " + called + " [ADDR:" + code + "]");
        assertThat(search(worker, called.toLowerCase()))
                .contains("Flat 9, " + called, "/subjects/")
                .doesNotContain("Nobody and nothing");
        assertThat(search(worker, "ADDR:" + code)).contains("Flat 9, " + called);
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(visitor.get("/record?child=" + child + "&type=school-concern")
                            .body())
                    .as("and stands so where it is ticked")
                    .doesNotContain("Address " + code);
        }
    }

    @Test
    void whoMayNotReadTheEntryFindsNothingByIt() {
        seen("open", "Flat 9, " + called + " [ADDR:" + code + "]");
        assertThat(search(house.somebody("social-care"), called)).doesNotContain("Flat 9", "/subjects/");
    }

    /** What is kept closer is told by no name of a place. */
    @Test
    void norDoesAnyoneByWhatIsRestrictedOrConfided() {
        seen("restricted", "Flat 9, " + called + " [ADDR:" + code + "]");
        seen("own-confidence", "Flat 8, " + called + " [ADDR:" + code + "]");
        assertThat(search(worker, called)).doesNotContain("Flat 9", "Flat 8", "/subjects/");
    }

    /** Of two things in one line each is called by what stands before it. */
    @Test
    void anotherThingOfTheSameLineIsNotCalledSo() {
        String car = testshire.unused("V").replace(" ", "").toUpperCase();
        seen("open", called + " [ADDR:" + code + "], grey van [VEH:" + car + "]");
        assertThat(search(worker, called)).contains("ADDR:" + code).doesNotContain("VEH:" + car);
        assertThat(search(worker, "VEH:" + car)).contains("grey van").doesNotContain(called);
    }

    private String search(Actor who, String words) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(who))) {
            String page = visitor.search("/search", words).body();
            return page.substring(page.indexOf("<main"));
        }
    }

    private void seen(String handling, String location) {
        Instant then = clock.instant();
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("police", testshire.unused("E")),
                                "Canary",
                                then.minusSeconds(3600),
                                then,
                                "police",
                                "police-sighting",
                                "Seen there.",
                                location,
                                List.of(),
                                "",
                                "",
                                List.of(),
                                handling,
                                Map.of()),
                        List.of())));
    }
}
