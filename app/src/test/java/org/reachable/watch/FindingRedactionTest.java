package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The words of a question do not tell what is kept from its reader. */
@ReachableTest
class FindingRedactionTest {

    private static final String NEUTRAL = "A question about something that is not shown to you";

    @LocalServerPort
    int port;

    @Autowired
    Watch watch;

    @Autowired
    FoldRunner folds;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Partnership partnership;

    @Autowired
    Clock clock;

    @Autowired
    Testshire testshire;

    private Actor ayo;
    private Actor bea;
    private PersonId child;

    @BeforeEach
    void aChildOfWhomPoliceKeepSomething() {
        ayo = testshire.ayo();
        bea = Actor.of(testshire.practitioner("bea"));
        child = testshire.child();
    }

    @Test
    void whereAllItRestsOnIsKeptFromThemTheQuestionIsNeutral() {
        arrested("intelligence");
        assertThat(questions(ayo)).isNotEmpty().containsOnly(NEUTRAL);
        assertThat(moment(ayo).last().facts()).isEmpty();
        assertThat(questions(bea)).isNotEmpty().doesNotContain(NEUTRAL);
    }

    @Test
    void whoeverMustAnswerIsToldWhat() {
        arrested("intelligence");
        Ask ask = Objects.requireNonNull(asked(ayo).ask());
        Actor owner = Actor.of(partnership.practitioner(ask.practitioner()).orElseThrow());
        assertThat(chronology.about(owner, child).entries()).isEmpty();
        assertThat(asked(owner).finding().rule().isTold()).isTrue();
    }

    @Test
    void whatTheyMayReadIsAskedInItsWords() {
        arrested("open");
        assertThat(questions(ayo)).isNotEmpty().doesNotContain(NEUTRAL);
    }

    @Test
    void itsPageTellsNoWordsEither() {
        arrested("intelligence");
        String question = asked(bea).finding().rule().ask();
        String address = "/asks/" + asked(ayo).finding().id();
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            assertThat(visitor.get(address).body())
                    .contains(NEUTRAL)
                    .doesNotContain(question, "Arrested at the station");
            assertThat(visitor.get(address + "/case-note.txt").body())
                    .contains(NEUTRAL)
                    .doesNotContain(question);
            assertThat(visitor.get("/children/" + child).body()).doesNotContain(question);
        }
    }

    @Test
    void whoeverMayNotReadItDoesNotCloseIt() {
        arrested("intelligence");
        String address = "/asks/" + asked(ayo).finding().id();
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            for (String way : List.of("/taken", "/done", "/not-needed")) {
                var answer = visitor.post(
                        address + way, Map.of("version", "0", "different", "All well.", "because", "All well."));
                assertThat(answer.statusCode()).as(way).isEqualTo(404);
            }
        }
        assertThat(asked(bea).finding().open()).isTrue();
        assertThat(Objects.requireNonNull(asked(bea).ask()).takenAt()).isNull();
    }

    /** Nobody takes on trust that something was answered, and the kind of entry or its writer would tell what it says. */
    @Test
    void whatEndedItIsShownAndWhereItIsKeptFromThemWhomToAsk() {
        String kept = "What ended this is in an entry that you may not read.";
        arrested("open");
        String address = "/asks/" + asked(ayo).finding().id();
        police("trusted-adult-contact", "intelligence", "She told us at the café.", "DONE", Map.of("seen", "yes"));
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            assertThat(visitor.get(address).body())
                    .contains("Closed: reached", kept, "If you need to know more, ask ")
                    .doesNotContain("at the café");
        }
        try (Visitor visitor = Visitor.signedIn(port, "bea")) {
            assertThat(visitor.get(address).body())
                    .contains("What came of it", "at the café")
                    .doesNotContain(kept);
        }
    }

    private List<String> questions(Actor reader) {
        return watch.about(reader, child).stream()
                .map(asked -> asked.finding().rule().ask())
                .toList();
    }

    private Finding moment(Actor reader) {
        return asked(reader).finding();
    }

    private Asked asked(Actor reader) {
        return watch.about(reader, child).stream()
                .filter(asked -> asked.finding().rule().id().equals("reachable-moment"))
                .findFirst()
                .orElseThrow();
    }

    private void arrested(String handling) {
        police("police-arrest", handling, "Arrested at the station.", "PENDING", Map.of("arrest", "1"));
    }

    private void police(String type, String handling, String words, String outcome, Map<String, String> attributes) {
        Instant now = clock.instant();
        chronology.append(
                bea,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("custody", testshire.unused("A")),
                                people.reference(ayo, child).orElseThrow(),
                                now.minus(Duration.ofHours(1)),
                                now,
                                "police",
                                type,
                                words,
                                "",
                                List.of(),
                                outcome,
                                "",
                                List.of(),
                                handling,
                                attributes),
                        List.of())));
        folds.foldAgain(child);
    }
}
