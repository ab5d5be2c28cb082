package org.reachable.platform.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is on duty is for all to see; each changes their own, and a planner everybody's. */
@ReachableTest
class OnDutyTest {

    private static final Map<String, String> A_WEEK_IN_2030 = Map.of(
            "first-day",
            "4",
            "first-month",
            "3",
            "first-year",
            "2030",
            "back-day",
            "11",
            "back-month",
            "3",
            "back-year",
            "2030");

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Colleagues colleagues;

    @LocalServerPort
    int port;

    private Visitor ayo;
    private Visitor chidi;

    @BeforeEach
    void theySignIn() {
        ayo = Visitor.signedIn(port, "ayo");
        chidi = Visitor.signedIn(port, "chidi");
    }

    @AfterEach
    void theyGo() {
        ayo.close();
        chidi.close();
    }

    @Test
    void everybodySeesWhoIsOnDuty() {
        assertThat(ayo.get("/on-duty").body()).contains("Duty manager", "Chidi Manager", "No last day");
    }

    @Test
    void somebodyNotesTheirOwnDaysAway() {
        String mine = "/on-duty/" + testshire.practitioner("ayo").id();
        assertThat(ayo.post(mine + "/absences", A_WEEK_IN_2030).statusCode()).isEqualTo(302);
        assertThat(ayo.get(mine).body()).contains("4 March 2030", "11 March 2030");
    }

    @Test
    void aDayThatIsNoneIsRefusedInWords() {
        String mine = "/on-duty/" + testshire.practitioner("ayo").id();
        var answer = ayo.post(mine + "/absences", Map.of("first-day", "31", "first-month", "2", "first-year", "2030"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Write the first day away as a real day");
    }

    @Test
    void onlyAPlannerChangesAnothersDays() {
        String beas = "/on-duty/" + testshire.practitioner("bea").id();
        assertThat(ayo.post(beas + "/absences", A_WEEK_IN_2030).statusCode()).isEqualTo(403);
        assertThat(chidi.post(beas + "/absences", A_WEEK_IN_2030).statusCode()).isEqualTo(302);
    }

    @Test
    void aDutyIsEndedAndIsGone() {
        UUID bea = testshire.practitioner("bea").id();
        UUID duty = setUp.duty(
                testshire.id(),
                new NewDuty("police-duty-sergeant", Scope.area("Testwick"), bea, 0, Testshire.START, null));
        assertThat(ayo.get("/on-duty?area=").body()).contains("Testwick");
        assertThat(chidi.post("/on-duty/" + bea + "/duties/" + duty + "/ended", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(ayo.get("/on-duty?area=").body()).doesNotContain("Testwick");
    }

    @Test
    void oneLooksAtOnesOwnAreaFirstAndAtAnyOther() {
        UUID bea = testshire.practitioner("bea").id();
        String near = testshire.unused("Near");
        String far = testshire.unused("Far");
        for (String area : List.of(near, far)) {
            setUp.duty(
                    testshire.id(),
                    new NewDuty("police-duty-sergeant", Scope.area(area), bea, 0, Testshire.START, null));
        }
        assertThat(rows("/on-duty?area=" + near.replace(" ", "%20")))
                .contains(near, "Duty manager")
                .doesNotContain(far);
        assertThat(rows("/on-duty?area=")).contains(near, far);
        assertThat(rows("/on-duty?area=Nowhere")).contains(near, far);
        Practitioner neighbour = colleagues.somebody("Sam Near", "police", "Testshire police");
        setUp.duty(
                testshire.id(),
                new NewDuty("police-duty-sergeant", Scope.area(near), neighbour.id(), 1, Testshire.START, null));
        try (Visitor there = Visitor.signedIn(port, neighbour.signInName())) {
            assertThat(rows(there, "/on-duty")).contains(near, "Duty manager").doesNotContain(far);
        }
    }

    private String rows(String address) {
        return rows(ayo, address);
    }

    private static String rows(Visitor reader, String address) {
        return Jsoup.parse(reader.get(address).body()).select("table").text();
    }

    @Test
    void theOnlyDutyManagerStays() {
        UUID chidis = testshire.practitioner("chidi").id();
        String page = chidi.get("/on-duty/" + chidis).body();
        String end = page.replaceAll("(?s).*action=\"(/on-duty/[^\"]+/ended)\".*", "$1");
        chidi.post(end, Map.of());
        assertThat(chidi.get("/on-duty/" + chidis).body()).contains("Duty manager");
        assertThat(ayo.get("/on-duty").body()).contains("Chidi Manager");
    }
}
