package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On the desk of whoever is asked danger stands first: a threat to life, whatever its clock says, and then the newest hour. */
@ReachableTest
class WorstFirstTest {

    private static final String LIFE = "A threat to the life of";

    @Autowired
    InventedAsks asks;

    @Autowired
    Testshire testshire;

    @Autowired
    Watch watch;

    @LocalServerPort
    int port;

    @Test
    void aThreatToLifeStandsAboveOtherDangerThatIsLateAndLeadsItsOwnEvent() {
        Practitioner manager = asks.somebody("Siobhan Duty");
        PersonId late = child(manager, "Kai");
        PersonId dying = child(manager, "Mia");
        asks.tell(late, "school", "school-concern", 96, "They know where he lives.", Map.of("threat", "harm"));
        asks.tell(dying, "school", "school-concern", 1, "Men come tonight with a gun.", Map.of("threat", "life"));
        watch.catchUp();
        try (Visitor siobhan = Visitor.signedIn(port, testshire.signInName(Actor.of(manager)))) {
            String desk = siobhan.get("/now").body();
            String cards = desk.substring(desk.indexOf("Danger, asked of you"));
            assertThat(cards.indexOf("/children/" + dying))
                    .isLessThan(cards.indexOf("/children/" + late))
                    .isNotNegative();
            String first = cards.substring(cards.indexOf("class=\"ask\""));
            assertThat(first.substring(0, first.indexOf("</li>")))
                    .contains(LIFE, "What was told", "“Men come tonight with a gun.”");
        }
    }

    /** "The oldest: 2 days over" stood under a row that was six days over. */
    @Test
    void ofMoreOfOneQuestionTheMostPressingIsNamed() {
        Practitioner worker = asks.somebody("Amina Late");
        PersonId child = asks.childOf(worker, "Noor");
        Stream.of(2, 24 * 9, 24 * 7, 24 * 5).forEach(hoursAgo -> asks.toldSomebody(child, hoursAgo));
        watch.catchUp();
        try (Visitor amina = Visitor.signedIn(port, testshire.signInName(Actor.of(worker)))) {
            assertThat(Jsoup.parse(amina.get("/now").body())
                            .select("details:has(.earlier) summary")
                            .eachText())
                    .filteredOn(more -> more.contains("Reply to the child"))
                    .isNotEmpty()
                    .allMatch(more -> more.startsWith("2 more like this, the most pressing: 8 days over"));
        }
    }

    /** A threat to a brother was a stock sentence under “was reported missing”: another had written it, an hour later. */
    @Test
    void ofSeveralDangersOfOneEventEachSaysWhatHappened() {
        Practitioner manager = asks.somebody("Siobhan Duty");
        PersonId missing = child(manager, "Maja");
        asks.tell(
                missing,
                "family",
                "missing-reported",
                3,
                "She is not home.",
                Map.of("episode", "1", "threat", "unknown"));
        asks.tell(
                missing,
                "voluntary",
                "return-interview-completed",
                1,
                "If she talks he cuts her brother.",
                Map.of("episode", "1", "held", "refused", "threat", "yes", "could_be_hurt", "yes"));
        watch.catchUp();
        try (Visitor siobhan = Visitor.signedIn(port, testshire.signInName(Actor.of(manager)))) {
            assertThat(Jsoup.parse(siobhan.get("/now").body()).select(".ask").eachText())
                    .filteredOn(row -> row.contains("Maja"))
                    .anySatisfy(row -> assertThat(row)
                            .as("the newest leads, and the other is told with what happened")
                            .containsSubsequence(
                                    "somebody could be hurt before tomorrow",
                                    "Also, of the same event:",
                                    "Maja was reported missing",
                                    "is not known. Nobody has written down what was found out."));
        }
    }

    /** Both go up within the hour, and the other is newer: somebody may die of this one. */
    @Test
    void aThreatToLifeStandsAboveWhatCannotWaitAndIsNewer() {
        Practitioner manager = asks.somebody("Siobhan Duty");
        PersonId dying = child(manager, "Mia");
        PersonId newer = child(manager, "Kai");
        asks.tell(dying, "school", "school-concern", 3, "Men come with a gun.", Map.of("threat", "life"));
        asks.tell(
                newer,
                "school",
                "school-concern",
                1,
                "They wait at his gate.",
                Map.of("threat", "yes", "could_be_hurt", "yes"));
        watch.catchUp();
        try (Visitor siobhan = Visitor.signedIn(port, testshire.signInName(Actor.of(manager)))) {
            String danger = danger(siobhan.get("/now").body());
            assertThat(danger.indexOf("/children/" + dying))
                    .isLessThan(danger.indexOf("/children/" + newer))
                    .isNotNegative();
        }
    }

    /** By its clock alone Friday's threat stood above what was said tonight; and no number stood on either. */
    @Test
    void theNewestHourStandsFirstWithANumberToRingAndAboveAnythingElse() {
        Practitioner manager = asks.somebody("Siobhan Duty");
        PersonId friday = child(manager, "Cal");
        PersonId tonight = child(manager, "Flo");
        asks.duty("mental-health-duty", tonight, manager);
        asks.tell(friday, "school", "school-concern", 20, "He minds a bag.", Map.of("threat", "harm"));
        asks.tell(tonight, "school", "school-concern", 1, "She cannot do this any more.", Map.of("distress", "yes"));
        watch.catchUp();
        try (Visitor siobhan = Visitor.signedIn(port, testshire.signInName(Actor.of(manager)))) {
            String desk = siobhan.get("/now").body();
            assertThat(desk.indexOf("id=\"danger\""))
                    .isNotNegative()
                    .isLessThan(
                            desk.indexOf("class=\"for-child\"") < 0
                                    ? desk.length()
                                    : desk.indexOf("class=\"for-child\""));
            String danger = danger(desk);
            assertThat(danger.indexOf("/children/" + tonight))
                    .isLessThan(danger.indexOf("/children/" + friday))
                    .isNotNegative();
            assertThat(danger.substring(danger.indexOf("/children/" + friday))).contains("ring__one");
        }
    }

    /** What of it is asked of whoever reads: it stands above what they are told. */
    private static String danger(String desk) {
        int from = desk.indexOf("Danger, asked of you");
        assertThat(from).isNotNegative();
        return desk.substring(from, desk.indexOf("</section>", from));
    }

    private PersonId child(Practitioner manager, String name) {
        PersonId child = asks.childOf(manager, name);
        asks.duty("duty-manager", child, manager);
        return child;
    }
}
