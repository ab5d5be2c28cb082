package org.reachable.platform.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is on duty is for all to see; each changes their own, and a planner everybody's. */
@ReachableTest
class OnDutyTest {

    private static final Map<String, String> A_WEEK_IN_MAY = Map.of(
            "first-day",
            "4",
            "first-month",
            "5",
            "first-year",
            "2023",
            "back-day",
            "11",
            "back-month",
            "5",
            "back-year",
            "2023");

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Colleagues colleagues;

    @Autowired
    NumberStore numbers;

    @Autowired
    NumbersToRing toRing;

    @Autowired
    Transactions transactions;

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
        assertThat(ayo.get("/on-duty").body())
                .contains("Duty manager", "Chidi Manager", "Holds the role; no hours are written down")
                .doesNotContain("On duty now");
        assertThat(chidi.get("/on-duty/" + testshire.practitioner("chidi").id()).body())
                .contains("Holds the role; no hours are written down")
                .doesNotContain("Now, without a last day");
    }

    /** At 390 the numbers were cut off, and who is rung at night stood below the chair of a panel. */
    @Test
    void whoeverIsRungInDangerStandsFirstAndTheNumberBesideWhatTheyAre() {
        String page = ayo.get("/on-duty").body();
        String table = page.substring(page.indexOf("<caption"));
        assertThat(table.indexOf(">Ring<")).isLessThan(table.indexOf(">For<")).isPositive();
        String first = table.substring(table.indexOf("<tbody"));
        assertThat(first.substring(0, first.indexOf("</th>"))).contains("Duty manager");
    }

    @Test
    void somebodyNotesTheirOwnDaysAway() {
        String mine = "/on-duty/" + testshire.practitioner("ayo").id();
        assertThat(ayo.post(mine + "/absences", A_WEEK_IN_MAY).statusCode()).isEqualTo(302);
        assertThat(ayo.get(mine).body()).contains("4 May 2023", "11 May 2023");
    }

    @Test
    void aDayThatIsNoneIsRefusedInWords() {
        String mine = "/on-duty/" + testshire.practitioner("ayo").id();
        var answer = ayo.post(mine + "/absences", Map.of("first-day", "31", "first-month", "2", "first-year", "2030"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Write the first day away as a real day");
        var forEver = new HashMap<>(A_WEEK_IN_MAY);
        forEver.put("back-year", "2099");
        assertThat(ayo.post(mine + "/absences", forEver).body())
                .as("whoever is away until then has left, and is asked nothing any more")
                .contains("Write a real day after the first day away, within a year of today");
    }

    @Test
    void onlyAPlannerChangesAnothersDays() {
        String beas = "/on-duty/" + testshire.practitioner("bea").id();
        assertThat(ayo.post(beas + "/absences", A_WEEK_IN_MAY).statusCode()).isEqualTo(403);
        assertThat(chidi.post(beas + "/absences", A_WEEK_IN_MAY).statusCode()).isEqualTo(302);
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
    void whoeverIsOnDutyCanBeRung() {
        Practitioner sam = onDuty("Sam Night");
        String page = "/on-duty/" + sam.id();
        assertThat(chidi.get(page).body()).contains("No number is written down");
        assertThat(chidi.post(page + "/number", Map.of("number", "01632 960 142 x 21", "was", ""))
                        .statusCode())
                .isEqualTo(302);
        assertThat(rings(ayo, "/on-duty?area=")).contains("tel:01632960142;ext=21");
        assertThat(rings(ayo, page)).containsExactly("tel:01632960142;ext=21");
        chidi.post(page + "/number", Map.of("number", "", "was", "01632 960 142 ext 21"));
        assertThat(rings(ayo, "/on-duty?area=")).doesNotContain("tel:01632960142;ext=21");
    }

    @Test
    void aNumberIsItsOwnersOrAPlannersToWrite() {
        Practitioner sam = onDuty("Sam Night");
        String page = "/on-duty/" + sam.id();
        assertThat(ayo.post(page + "/number", Map.of("number", "01632 960 142", "was", ""))
                        .statusCode())
                .isEqualTo(403);
        try (Visitor own = Visitor.signedIn(port, sam.signInName())) {
            assertThat(own.post(page + "/number", Map.of("number", "01632 960 143", "was", ""))
                            .statusCode())
                    .isEqualTo(302);
            var refused = own.post(page + "/number", Map.of("number", "ask at the desk", "was", "01632 960 143"));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Write a telephone number").contains("ask at the desk");
        }
        assertThat(rings(ayo, page)).containsExactly("tel:01632960143");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsReadBeforeItIsWrittenOver() {
        Practitioner sam = onDuty("Sam Night");
        String page = "/on-duty/" + sam.id();
        chidi.post(page + "/number", Map.of("number", "01632 960 142", "was", ""));
        var late = chidi.post(page + "/number", Map.of("number", "01632 960 143", "was", ""));
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("Meanwhile somebody wrote 01632 960 142");
        assertThat(rings(ayo, page)).containsExactly("tel:01632960142");
    }

    @Test
    void whereNoNumberIsKnownOneReadsWhomToRingInstead() {
        Practitioner manager = testshire.practitioner("chidi");
        setUp.number(manager.id(), "01632 960 100");
        Practitioner sam = onDuty("Sam Night");
        Practitioner kit = onDuty("Kit Away");
        setUp.number(kit.id(), "01632 960 144");
        setUp.away(kit.id(), Testshire.START, Testshire.START.plus(Duration.ofDays(36500)));
        var whom = List.of(
                new NumbersToRing.Named(sam.id(), "Mentor"),
                new NumbersToRing.Named(kit.id(), "Nurse"),
                new NumbersToRing.Named(testshire.practitioner("ayo").id(), "Lead practitioner"));
        ToRing ring = read(testshire.practitioner("ayo"), whom);
        assertThat(ring.people())
                .extracting(ToRing.One::name)
                .containsExactly("Sam Night", "Kit Away", "Chidi Manager");
        assertThat(ring.people().getFirst().number()).isNull();
        assertThat(ring.people().get(1).away()).isEqualTo("away, and it is not known until when");
        assertThat(Objects.requireNonNull(ring.instead()).who()).isEqualTo("Chidi Manager, duty manager");
        assertThat(Objects.requireNonNull(ring.instead().number()).href()).isEqualTo("tel:01632960100");
    }

    /** A child, their family and nobody at all read none: the database says so. */
    @Test
    void nobodyOfAFamilyReadsANumber() {
        Practitioner sam = onDuty("Sam Night");
        setUp.number(sam.id(), "01632 960 145");
        assertThat(transactions.as(sam.id().toString(), () -> numbers.of(List.of(sam.id()))))
                .isNotEmpty();
        assertThat(transactions.as(UUID.randomUUID().toString(), () -> numbers.of(List.of(sam.id()))))
                .isEmpty();
    }

    private ToRing read(Practitioner reader, List<NumbersToRing.Named> whom) {
        return transactions.as(reader.id().toString(), () -> toRing.of(reader, whom, null));
    }

    private Practitioner onDuty(String name) {
        Practitioner one = colleagues.somebody(name, "police", "Testshire police");
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "police-inspector", Scope.area(testshire.unused(name)), one.id(), 0, Testshire.START, null));
        return one;
    }

    private static List<String> rings(Visitor reader, String address) {
        return Jsoup.parse(reader.get(address).body()).select("a[href^=tel:]").eachAttr("href");
    }

    @Test
    void theDutyManagerStandsFirstWithTheNumberForEveryReader() {
        setUp.number(testshire.practitioner("chidi").id(), "01632 960 100");
        Practitioner sam = onDuty("Sam Night");
        try (Visitor night = Visitor.signedIn(port, sam.signInName())) {
            for (Visitor reader : List.of(ayo, night)) {
                var page = Jsoup.parse(reader.get("/on-duty").body());
                var first = page.select(".card, form.filters, table").getFirst();
                assertThat(first.text()).contains("Chidi Manager", "Duty manager");
                assertThat(first.select("a[href^=tel:]").eachAttr("href")).containsExactly("tel:01632960100");
            }
            assertThat(night.get("/on-duty").body()).containsSubsequence("Duty manager", "<table", "Testshire police");
            var captions = Jsoup.parse(night.get("/on-duty?area=").body())
                    .select("caption")
                    .eachText();
            assertThat(captions.getFirst()).contains(sam.agencyName());
        }
        assertThat(chidi.get("/on-duty").body()).contains("You are the duty manager now.");
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
