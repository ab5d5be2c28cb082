package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** What is asked about a vehicle, a phone, an adult or an online space, in its own story. */
@CasesOf("shared-worry")
class SharedWorryTest {

    private static final String RULE = "shared-worry";

    private static WrittenEntry worry(String type, String about) {
        return entry(type).about(about).happened("2021-11-17T18:00").saying("It waits at the gate each day.");
    }

    @ParameterizedTest
    @CsvSource({"vehicle-worry,VEH:V1", "phone-worry,PHONE:P1", "adult-worry,PER:K1", "online-worry,NET:N1"})
    void aWorryAsksWhoeverAnswersForIt(String type, String about) {
        verifyThat(RULE)
                .given(worry(type, about))
                .raises("2021-11-17T18:00", "2021-11-24T17:00")
                .concerns(about);
    }

    @Test
    void aboutAPlaceItAsksNothing() {
        verifyThat(RULE).given(worry("vehicle-worry", "LOC:L1")).saysNothing();
    }

    @Test
    void whatIsDoneAnswers() {
        verifyThat(RULE)
                .given(worry("vehicle-worry", "VEH:V1"))
                .given(entry("police-disruption").about("VEH:V1").happened("2021-11-19T10:00"))
                .closes("2021-11-19T10:00", "E2");
    }

    @Test
    void whatIsPutOffDoesNot() {
        verifyThat(RULE)
                .given(worry("vehicle-worry", "VEH:V1"))
                .given(entry("police-disruption")
                        .about("VEH:V1")
                        .happened("2021-11-19T10:00")
                        .outcome("DEFERRED"))
                .isOpen();
    }
}
