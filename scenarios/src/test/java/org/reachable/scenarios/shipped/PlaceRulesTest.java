package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** What is asked about a place, in its own story. */
@CasesOf("place-worry")
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
}
