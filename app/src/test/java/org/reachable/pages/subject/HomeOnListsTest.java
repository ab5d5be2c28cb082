package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Home;
import org.reachable.watch.Watch;
import org.reachable.work.choosing.ChildChoices;
import org.springframework.beans.factory.annotation.Autowired;

/** Wherever a list says where a child lives, it says what the child's page says: nobody is sent to a home that the child left. */
@ReachableTest
class HomeOnListsTest extends JosStory {

    private static final String LEFT = "3 Left Lane";
    private static final String STANBROOK = "a foster home in Stanbrook";

    @Autowired
    Watch watch;

    @Autowired
    ChildChoices choices;

    private Practitioner lead;
    private Practitioner coordinator;

    @BeforeEach
    void joLivedSomewhereAndIsMissing() {
        lead = given("lead-practitioner", "Lee Lead");
        coordinator = given("missing-coordinator", "Cora Co");
        people.house(job(), testshire.origin(), child, new Home(LEFT, "", LocalDate.parse("2021-01-01"), null), null);
        told("missing-reported", "placement", "2022-06-16T22:00", "Out.", "", Map.of("episode", "1"));
    }

    @Test
    void aHomeThatWasLeftStandsOnNoList() {
        assertThat(everywhere())
                .allSatisfy((list, text) -> assertThat(text).as(list).contains(LEFT));
        told("placement-start", "placement", "2022-05-01T10:00", "Moved.", STANBROOK, Map.of());
        assertThat(everywhere())
                .allSatisfy((list, text) ->
                        assertThat(text).as(list).contains(STANBROOK).doesNotContain(LEFT));
        told("placement-ended", "placement", "2022-06-10T10:00", "It broke down.", "", Map.of());
        assertThat(everywhere())
                .allSatisfy((list, text) -> assertThat(text).as(list).doesNotContain(STANBROOK, LEFT));
        assertThat(read(lead, "/children")).contains("home not known");
        people.house(
                job(), testshire.origin(), child, new Home("Gran’s", "", LocalDate.parse("2022-06-12"), null), null);
        assertThat(everywhere())
                .allSatisfy((list, text) -> assertThat(text).as(list).contains("Gran’s"));
    }

    /** What stands beside the name of a child who was brought home is where they are now; of one who is missing it is only where they live. */
    @Test
    void aChildWhoIsBackIsWhereTheyLiveAndOneWhoIsMissingIsNot() {
        watch.catchUp();
        assertThat(read(coordinator, "/boards/missing"))
                .contains("Where now: Not known")
                .doesNotContain("Where now: Lives");
        told("missing-returned", "police", "2022-06-17T07:00", "Brought home.", "", Map.of("episode", "1"));
        watch.catchUp();
        assertThat(read(coordinator, "/boards/missing"))
                .contains("Where now: Lives at " + LEFT)
                .doesNotContain("Where now: Not known");
        told("placement-ended", "placement", "2022-06-17T08:00", "They cannot stay.", "", Map.of());
        watch.catchUp();
        assertThat(read(coordinator, "/boards/missing"))
                .contains("Where now: Not known")
                .doesNotContain(LEFT);
    }

    /** A file that begins with the end of a placement says no less that the child is there no more. */
    @Test
    void aHomeThatWasLostStandsOnNoListAlsoWhereNothingToldThatItBegan() {
        told("placement-ended", "placement", "2022-06-10T10:00", "It broke down.", "", Map.of());
        assertThat(everywhere())
                .allSatisfy((list, text) -> assertThat(text).as(list).doesNotContain(LEFT));
    }

    @Test
    void whereTheChildWasBeforeIsReadOnTheBoardOfThatDay() {
        told("missing-reported", "placement", "2022-04-20T22:00", "Out.", "", Map.of("episode", "0"));
        told("placement-start", "placement", "2022-05-01T10:00", "Moved.", STANBROOK, Map.of());
        watch.catchUp();
        assertThat(read(coordinator, "/boards/missing?on=2022-04-21"))
                .contains(LEFT)
                .doesNotContain(STANBROOK);
    }

    /** A move that a reader may not know of moves nobody for them: their list says what the page says to them. */
    @Test
    void aMoveThatIsKeptFromAReaderIsToldByNoList() {
        Practitioner teacher = colleagues.somebody("Tess Teacher", "school", "School of Jo");
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "designated-safeguarding-lead", Scope.child(child), teacher.id(), 0, Testshire.START, null));
        told("restricted", "placement-start", "placement", "2022-05-01T10:00", "Moved.", STANBROOK, Map.of());
        watch.catchUp();
        String page = page(teacher);
        assertThat(Jsoup.parse(page).select(".child__where").text()).doesNotContain(STANBROOK);
        assertThat(choices.told(Actor.of(teacher), child)).doesNotContain(STANBROOK);
        assertThat(read(teacher, "/children")).doesNotContain(STANBROOK);
        told("placement-start", "placement", "2022-03-01T10:00", "Moved.", "a home in Weald", Map.of());
        assertThat(Jsoup.parse(page(teacher)).select(".child__where").text()).contains("a home in Weald");
        assertThat(choices.told(Actor.of(teacher), child))
                .as("the last move that they may know of")
                .contains("a home in Weald");
    }

    private Map<String, String> everywhere() {
        watch.catchUp();
        return Map.of(
                "the children somebody is asked about", read(lead, "/children"),
                "a board", read(coordinator, "/boards/missing"),
                "what is asked", read(coordinator, ask()),
                "choosing a child", choices.told(Actor.of(lead), child));
    }

    private String ask() {
        try (Visitor visitor = Visitor.signedIn(port, coordinator.signInName())) {
            return Jsoup.parse(visitor.get("/now").body())
                    .select("a[href^=/asks/]")
                    .attr("href")
                    .replaceAll("[?#].*", "");
        }
    }

    private String read(Practitioner reader, String address) {
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            var answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return Jsoup.parse(answer.body()).select("main").text();
        }
    }
}
