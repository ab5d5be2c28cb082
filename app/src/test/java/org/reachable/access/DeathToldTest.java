package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;

/**
 * A death ends all that is asked, so whoever is asked hears of it, and one that later words gainsay takes a second word. One officer
 * wrote that a child had died a year before she was last seen: two questions ended, and nobody was told.
 */
class DeathToldTest extends WhoeverIsNew {

    @Test
    void whoeverIsAskedIsToldByWhomAndThatItEndedWhatWasAsked() {
        Actor lead = house.somebody("social-care");
        Actor mentor = house.somebody("voluntary");
        house.duty(mentor, "lead-practitioner", Scope.child(child));
        house.duty(lead, "lead-practitioner", Scope.child(child));
        assertThat(onlyReports(died(lead, 0))).isNull();
        for (Actor told : List.of(worker, mentor)) {
            try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(told))) {
                assertThat(visitor.get("/now").body())
                        .contains(
                                "It was written down that a child has died",
                                nameOf(lead),
                                "What was asked about them ended with it.");
            }
        }
        try (Visitor writer = Visitor.signedIn(port, testshire.signInName(lead))) {
            assertThat(writer.get("/now").body()).doesNotContain("It was written down that a child has died");
        }
    }

    @Test
    void oneThatOthersLaterWordsGainsayEndsNothingUntilASecondAgencySaysTheSame() {
        Actor officer = somebodyOnDuty("police");
        house.write(child, "school", "open");
        assertThat(onlyReports(died(officer, 30))).isEqualTo("no");
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(visitor.get("/now").body())
                    .contains("It ended nothing: it takes a second word, of another agency");
        }
        assertThat(onlyReports(died(somebodyOnDuty("health"), 29)))
                .as("of another day")
                .isEqualTo("no");
        assertThat(onlyReports(died(somebodyOnDuty("health-ed"), 30)))
                .as("of the same")
                .isNull();
    }

    /** A line that bears the name of whoever wrote last counted for nobody else. */
    @Test
    void whatOnesOwnAgencyWroteLaterGainsaysItToo() {
        Actor officer = somebodyOnDuty("police");
        assertThat(onlyReports(died(officer, 30)))
                .as("police wrote of the child today")
                .isEqualTo("no");
    }

    /** Two labels in one file, a colleague's, a bare report and one that was taken back are no second word. */
    @Test
    void aSecondWordIsAnotherPersonsStandsAndWouldSettleIt() {
        Actor officer = somebodyOnDuty("police");
        assertThat(onlyReports(died(officer, 20))).isEqualTo("no");
        assertThat(onlyReports(died(house.somebody("voluntary"), 20)))
                .as("of a stranger")
                .isEqualTo("no");
        assertThat(onlyReports(died(officer, 20))).as("with a report beside it").isEqualTo("no");
        assertThat(onlyReports(died(somebodyOnDuty("police"), 20)))
                .as("of a colleague")
                .isEqualTo("no");
        assertThat(onlyReports(died(somebodyOnDuty("health-ed"), 20)))
                .as("of another")
                .isNull();
    }

    @Test
    void oneThatWasTakenBackIsNoFirstWord() {
        Actor officer = somebodyOnDuty("police");
        String first = died(officer, 20);
        assertThat(onlyReports(takenBack(officer, first))).isNull();
        Actor nurse = somebodyOnDuty("health-ed");
        assertThat(onlyReports(died(nurse, 20))).isEqualTo("no");
        assertThat(onlyReports(died(officer, 20))).as("hers stands").isNull();
    }

    @Test
    void twoLabelsInOneFileAreOnePersonsWord() {
        Actor sender = somebodyOnDuty("voluntary");
        assertThat(onlyReports(died(sender, "of-two", "police", 20))).isEqualTo("no");
        assertThat(onlyReports(died(sender, "of-two", "health-ed", 20))).isEqualTo("no");
    }

    /** A stranger's word that settled stayed: nothing that her own worker wrote of the day after brought anything back. */
    @Test
    void whoeverAnswersForTheChildByNameTakesOneBackAndItsWriterHears() {
        Actor officer = somebodyOnDuty("police");
        Actor mentor = house.somebody("voluntary");
        house.duty(mentor, "lead-practitioner", Scope.child(child));
        String row = row(died(officer, 0));
        Map<String, String> because = Map.of("because", "I saw her today.");
        try (Visitor asked = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(asked.get("/entries/" + row).body()).doesNotContain("/taken-back");
            assertThat(asked.post("/entries/" + row + "/taken-back", because).statusCode())
                    .isEqualTo(404);
        }
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(mentor))) {
            until(() -> visitor.get("/children/" + child).body().contains(" died on "));
            assertThat(visitor.get("/entries/" + row).body())
                    .contains("/taken-back")
                    .doesNotContain("/put-right");
            visitor.post("/entries/" + row + "/wrong", Map.of("wrong", "She is alive."));
            assertThat(visitor.post("/entries/" + row + "/taken-back", because).statusCode())
                    .isEqualTo(302);
            until(() -> !visitor.get("/children/" + child).body().contains(" died on "));
        }
        try (Visitor writer = Visitor.signedIn(port, testshire.signInName(officer))) {
            assertThat(writer.get("/now").body()).contains("What you wrote was taken back");
        }
    }

    /** At the child's home it was a death still, and what had ended what is asked, after both entries were taken back. */
    @Test
    void whoeverWasToldReadsThatItWasTakenBack() {
        Actor lead = house.somebody("social-care");
        house.duty(lead, "lead-practitioner", Scope.child(child));
        String death = died(lead, 0);
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            until(() -> visitor.get("/now").body().contains("What was asked about them ended with it."));
            takenBack(lead, death);
            assertThat(visitor.get("/now").body())
                    .contains("It was taken back since", "by " + nameOf(lead), "is asked again")
                    .doesNotContain("What was asked about them ended with it.");
        }
    }

    /** Nobody is asked and nobody answers by name: whoever receives for the partnership hears, a few, and never who wrote it. */
    @Test
    void whereNobodyElseWouldHearWhoeverReceivesDoes() {
        Actor manager = house.somebody("social-care");
        house.duty(manager, "front-door-manager", Scope.partnership());
        child = house.child("police");
        died(manager, 0);
        assertThat(told()).hasSizeBetween(1, 3).doesNotContain(manager.code());
    }

    @Test
    void ofALockedRecordWhomTheLockSparesHears() {
        child = house.child("police");
        Actor spared = house.somebody("health");
        house.lockSparing(child, spared);
        house.write(child, "police", "open", clock.instant(), "child-died", Map.of());
        assertThat(told()).containsExactly(spared.code());
    }

    private Actor somebodyOnDuty(String agency) {
        Actor one = house.somebody(agency);
        house.duty(one, "custody-officer", Scope.partnership());
        return one;
    }

    private String died(Actor writer, int daysAgo) {
        return died(writer, "reachable", writer.agency(), daysAgo);
    }

    private String died(Actor writer, String source, String agency, int daysAgo) {
        return write(writer, source, agency, daysAgo, "child-died", Map.of());
    }

    private String takenBack(Actor writer, String entry) {
        return write(
                writer,
                "reachable",
                writer.agency(),
                0,
                "entry-withdrawn",
                Map.of("corrects", entry.substring("reachable/".length())));
    }

    private static void until(BooleanSupplier so) {
        await().atMost(Duration.ofSeconds(40)).until(so::getAsBoolean);
    }

    private String row(String entry) {
        return house.superuser()
                .sql("select id::text from entry where name = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    private List<String> told() {
        return house.superuser()
                .sql("select told from death_told where person = ?")
                .param(child.value())
                .query(String.class)
                .list();
    }

    private String nameOf(Actor who) {
        return testshire.practitioner(testshire.signInName(who)).name();
    }
}
