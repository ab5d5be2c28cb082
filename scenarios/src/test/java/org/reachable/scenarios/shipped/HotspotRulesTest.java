package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** A place where harm comes to several children is asked about, until somebody acts there. */
@CasesOf("context-hotspot")
class HotspotRulesTest {
    private WrittenEntry at(String child, String when) {
        return entry("police-stop-search").about(child).happened(when).at("Bus station [LOC:L1]");
    }

    private final WrittenEntry first = at("A", "2022-01-15T22:30");
    private final WrittenEntry second = at("B", "2022-01-21T19:30");

    @Test
    void threeIncidentsWithTwoChildrenMakeAPlace() {
        verifyThat("context-hotspot")
                .given(first, second, at("A", "2022-01-29T22:10"))
                .raises("2022-01-29T22:10")
                .cites("E1", "E2", "E3")
                .concerns("A", "B");
    }

    @Test
    void threeWithOneChildDoNot() {
        verifyThat("context-hotspot")
                .given(first, at("A", "2022-01-21T19:30"), at("A", "2022-01-29T22:10"))
                .saysNothing();
    }

    @Test
    void oneIncidentInTwoChildrensRecordsIsOne() {
        verifyThat("context-hotspot")
                .given(first, at("B", "2022-01-15T22:40"), at("A", "2022-01-29T22:10"))
                .saysNothing();
    }

    @Test
    void sixtyDaysReachBackToTheMinute() {
        verifyThat("context-hotspot")
                .given(first, second, at("A", "2022-03-16T22:30"))
                .raises("2022-03-16T22:30");
        verifyThat("context-hotspot")
                .given(first, second, at("A", "2022-03-16T22:31"))
                .saysNothing();
    }

    @Test
    void anAssessmentOfThePlaceAnswers() {
        verifyThat("context-hotspot")
                .given(first, second, at("A", "2022-01-29T22:10"))
                .given(entry("context-assessment")
                        .about("A")
                        .happened("2022-02-03T10:00")
                        .at("Bus station [LOC:L1]"))
                .closes("2022-02-03T10:00", "E4");
    }

    private WrittenEntry plan(String type, String place) {
        return entry(type)
                .about("LOC:" + place)
                .happened("2022-02-03T10:00")
                .with("place_acts", "yes")
                .with("disruption", "yes");
    }

    /** It stands in the story of the place, and says nothing of the children. */
    @Test
    void aPlanOfThePlaceInWhichSomebodyActsOnTheSourceAnswers() {
        var asked = verifyThat("context-hotspot").given(first, second, at("A", "2022-01-29T22:10"));
        asked.given(plan("place-plan", "L1")).closes("2022-02-03T10:00", "E4");
        asked.given(plan("place-plan-review", "L1").with("changed", "yes")).closes("2022-02-03T10:00", "E4");
    }

    @Test
    void neitherAPlanOfAnotherPlaceNorOneThatActsOnNobodyNorOneLeftAsItWasAnswers() {
        var asked = verifyThat("context-hotspot").given(first, second, at("A", "2022-01-29T22:10"));
        asked.given(plan("place-plan", "L2")).isOpen();
        asked.given(plan("place-plan", "L1").with("disruption", "no")).isOpen();
        asked.given(plan("place-plan", "L1").with("place_acts", "no")).isOpen();
        asked.given(plan("place-plan-review", "L1").with("changed", "no")).isOpen();
    }

    @Test
    void harmAfterThePlanIsAskedAboutAgain() {
        verifyThat("context-hotspot")
                .given(first, second, at("A", "2022-01-29T22:10"), plan("place-plan", "L1"))
                .given(at("B", "2022-02-10T21:00"))
                .isOpen();
        verifyThat("context-hotspot")
                .given(first, second, at("A", "2022-01-29T22:10"), plan("place-plan", "L1"))
                .given(at("B", "2022-05-10T21:00"))
                .closes("2022-02-03T10:00", "E4");
    }

    /** Police's second record of it was known before the hospital's first: whoever answers that one answers this, too. */
    @Test
    void whatAnswersTheRecordThatASecondOneIsOfAnswersIt() {
        var asked = verifyThat("context-hotspot")
                .given(first, second, at("A", "2022-01-29T22:10").with("duplicate_of", "E4"))
                .given(entry("ed-attendance")
                        .about("A")
                        .happened("2022-01-29T22:10")
                        .recorded("2022-01-30T09:00"));
        asked.isOpen();
        asked.given(entry("context-assessment")
                        .about("A")
                        .happened("2022-02-03T10:00")
                        .with("answers", "E4"))
                .closes("2022-02-03T10:00", "E5");
        asked.given(entry("context-assessment")
                        .about("A")
                        .happened("2022-02-03T10:00")
                        .with("answers", "another/E4"))
                .isOpen();
    }
}
