package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;

/** Found out of the area where something happened to the child before (decision 11 of the stories' semantics). */
class EntryOfHarmTest {
    private static RuleVerifier foundWhereOneOf(String type) {
        return verifyThat("danger-response")
                .given(
                        entry(type).happened("2022-03-01T10:00").saying("At the flat [ADDR:A1]."),
                        entry("missing-returned")
                                .happened("2022-03-10T10:00")
                                .at("Flat, Brackwater [ADDR:A1]")
                                .with("found", "out-of-area"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"crime-victim-report", "police-arrest", "police-sighting", "child-disclosure", "missing-located"
            })
    void whereHarmWasBeforeIsDanger(String type) {
        foundWhereOneOf(type).raises("2022-03-11T17:00").cites("E2", "E1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school-concern",
                "plan-review",
                "gp-consultation",
                "early-help-offer",
                "child-voice",
                "family-report"
            })
    void whatOnlyNamesThePlaceIsNone(String type) {
        foundWhereOneOf(type).saysNothing();
    }
}
