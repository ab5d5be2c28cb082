package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** A fact that is said to be wrong in what is written about a place or a thing, in its own story. */
@CasesOf("shared-fact-disputed")
class SharedFactTest {

    private static final String RULE = "shared-fact-disputed";

    private static WrittenEntry said(String about) {
        return entry("fact-disputed").about(about).happened("2022-11-14T09:00").called("said");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOC:L1", "ADDR:A1", "VEH:V1", "PHONE:P1", "PER:K1", "NET:N1"})
    void nobodyPutItRightInAWeek(String about) {
        verifyThat(RULE).given(said(about)).raises("2022-11-21T17:00").concerns(about);
    }

    @Test
    void whatCameOfItAnswers() {
        verifyThat(RULE)
                .given(said("VEH:V1"))
                .given(entry("fact-checked")
                        .about("VEH:V1")
                        .happened("2022-11-16T09:00")
                        .answering("said"))
                .isQuiet();
    }

    @Test
    void whatCameOfAnotherDoesNot() {
        verifyThat(RULE)
                .given(said("VEH:V1"))
                .given(entry("fact-checked").about("VEH:V1").happened("2022-11-16T09:00"))
                .raises("2022-11-21T17:00");
    }

    @Test
    void inAChildsStoryItIsTheChildsOwnClock() {
        verifyThat(RULE).given(said("A")).saysNothing();
    }
}
