package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** What is asked about a place, in its own story. */
@CasesOf({"place-worry", "place-plan-look-again", "place-action-overdue"})
class PlaceRulesTest {

    private static final String RULE = "place-worry";

    private static WrittenEntry worry(String about, String when) {
        return entry("place-worry").about(about).happened(when).saying("Men wait for children at the back door.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOC:L1", "ADDR:A1"})
    void aWorryAsksWhoeverAnswersForThePlace(String place) {
        verifyThat(RULE)
                .given(worry(place, "2021-11-17T18:00"))
                .raises("2021-11-17T18:00", "2021-11-24T17:00")
                .concerns(place);
    }

    @Test
    void inAChildsStoryItAsksNobodyAboutAPlace() {
        verifyThat(RULE).given(worry("A", "2021-11-17T18:00")).saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"context-assessment", "community-safety-action", "licensing-action"})
    void whatIsDoneThereAnswers(String done) {
        verifyThat(RULE)
                .given(worry("LOC:L1", "2021-11-17T18:00"))
                .given(entry(done).about("LOC:L1").happened("2021-11-19T10:00"))
                .closes("2021-11-19T10:00", "E2");
    }

    @Test
    void whatIsPutOffDoesNot() {
        verifyThat(RULE)
                .given(worry("LOC:L1", "2021-11-17T18:00"))
                .given(entry("community-safety-action")
                        .about("LOC:L1")
                        .happened("2021-11-19T10:00")
                        .outcome("DEFERRED"))
                .isOpen();
    }

    @Test
    void whatIsDoneAtAnotherPlaceDoesNot() {
        verifyThat(RULE)
                .given(worry("LOC:L1", "2021-11-17T18:00"))
                .given(entry("community-safety-action").about("LOC:L2").happened("2021-11-19T10:00"))
                .isOpen();
    }

    private static WrittenEntry plan(String type, String when) {
        return entry(type).about("LOC:L1").happened(when);
    }

    @Test
    void aPlanInWhichSomebodyDoesSomethingAnswersAndWordsAloneDoNot() {
        verifyThat(RULE)
                .given(worry("LOC:L1", "2021-11-17T18:00"))
                .given(plan("place-plan", "2021-11-19T10:00").with("place_acts", "yes"))
                .closes("2021-11-19T10:00", "E2");
        verifyThat(RULE)
                .given(worry("LOC:L1", "2021-11-17T18:00"))
                .given(plan("place-plan", "2021-11-19T10:00"))
                .isOpen();
    }

    /** What was told since is no part of a plan that was left as it was. */
    @Test
    void aPlanLookedAtAgainAnswersWhereItWasChanged() {
        verifyThat(RULE)
                .given(plan("place-plan", "2021-11-01T10:00").with("place_acts", "yes"))
                .given(worry("LOC:L1", "2021-11-17T18:00"))
                .given(plan("place-plan-review", "2021-11-19T10:00")
                        .with("place_acts", "yes")
                        .with("changed", "no"))
                .isOpen();
        verifyThat(RULE)
                .given(worry("LOC:L1", "2021-11-17T18:00"))
                .given(plan("place-plan-review", "2021-11-19T10:00")
                        .with("place_acts", "yes")
                        .with("changed", "yes"))
                .closes("2021-11-19T10:00", "E2");
    }

    @Test
    void aPlanIsLookedAtAgainByTheDayThatItSays() {
        var until = plan("place-plan", "2021-11-01T10:00").with("review_date", "2022-01-10");
        verifyThat("place-plan-look-again")
                .given(until)
                .raises("2022-01-10T17:00")
                .isOpen();
        verifyThat("place-plan-look-again")
                .given(until, plan("place-plan-review", "2022-01-07T10:00"))
                .isQuiet();
        verifyThat("place-plan-look-again")
                .given(plan("place-plan", "2021-11-01T10:00"))
                .saysNothing();
    }

    @Test
    void whatIsToBeDoneAboutAPlaceIsLateAsWhatIsToBeDoneForAChild() {
        var set = plan("action-set", "2022-06-01T09:00").with("action", "A").with("due_by", "2022-06-10");
        verifyThat("place-action-overdue").given(set).raises("2022-06-10T17:00").isOpen();
        verifyThat("place-action-overdue")
                .given(set, plan("action-done", "2022-06-10T16:00").with("action", "A"))
                .isQuiet();
        verifyThat("place-action-overdue")
                .given(
                        set,
                        plan("action-done", "2022-06-10T16:00")
                                .with("action", "A")
                                .outcome("DEFERRED"))
                .raises("2022-06-10T17:00")
                .isOpen();
        verifyThat("place-action-overdue")
                .given(
                        set,
                        plan("action-redated", "2022-06-10T10:00")
                                .with("action", "A")
                                .with("due_by", "2022-06-24"))
                .raises("2022-06-24T17:00");
        verifyThat("place-action-overdue")
                .given(entry("action-set")
                        .happened("2022-06-01T09:00")
                        .with("action", "A")
                        .with("due_by", "2022-06-10"))
                .saysNothing();
    }
}
