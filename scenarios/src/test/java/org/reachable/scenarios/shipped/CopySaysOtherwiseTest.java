package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** Of two records of one thing, of which one says that it did not happen, neither answers (decision 32 of the stories). */
class CopySaysOtherwiseTest {

    private final WrittenEntry met =
            entry("strategy-meeting").happened("2022-03-02T09:00").with("held", "yes");

    private final RuleVerifier answered = verifyThat("danger-response-within-a-day")
            .given(entry("school-concern").happened("2022-03-02T08:00").with("threat", "life"), met.called("met"));

    private WrittenEntry copy(String outcome) {
        return entry("strategy-meeting")
                .by("police")
                .happened("2022-03-02T09:00")
                .recorded("2022-03-02T15:00")
                .outcome(outcome)
                .with("duplicate_of", "met");
    }

    @Test
    void aCopyThatSaysNothingOfItLeavesItAnswered() {
        answered.isQuiet();
        answered.given(copy("")).isQuiet();
        answered.given(copy("DONE")).isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT-DONE", "DEFERRED", "PENDING"})
    void aCopyThatSaysThatItWasPutOffOpensItAgain(String outcome) {
        answered.given(copy(outcome)).isOpen();
    }

    @Test
    void aReturnThatAnotherSaysWasNoneEndsNothing() {
        var back = entry("missing-returned").happened("2022-03-02T10:00").called("back");
        var missing = verifyThat("missing-now").given(entry("missing-reported").happened("2022-03-01T20:00"), back);
        missing.closes("2022-03-02T10:00", "back");
        missing.given(entry("missing-returned")
                        .by("family")
                        .happened("2022-03-02T10:00")
                        .recorded("2022-03-02T12:00")
                        .outcome("NOT-DONE")
                        .with("duplicate_of", "back"))
                .isOpen();
    }

    @Test
    void soDoesACopyOfACopy() {
        answered.given(
                        copy("DONE").called("copy"),
                        entry("strategy-meeting")
                                .by("health-gp")
                                .happened("2022-03-02T09:00")
                                .recorded("2022-03-02T16:00")
                                .outcome("DEFERRED")
                                .with("duplicate_of", "copy"))
                .isOpen();
    }

    /** One notice that two agencies say went to two areas: whichever of them wrote first. */
    @ParameterizedTest
    @CsvSource({"Fenmarch,Brackwater", "Brackwater,Fenmarch"})
    void anAreaOfWhichAnotherRecordSaysThatAnotherWasToldIsToBeToldStill(String first, String second) {
        WrittenEntry told = entry("host-area-told").happened("2022-09-07T10:00").called("told");
        WrittenEntry copy = entry("host-area-told")
                .by("police")
                .happened("2022-09-07T10:00")
                .recorded("2022-09-07T11:30")
                .with("duplicate_of", "told");
        var moved = verifyThat("out-of-area-handover")
                .given(entry("placement-start")
                        .happened("2022-09-06T16:00")
                        .with("area", "out")
                        .with("host", "Fenmarch"));
        moved.given(told.with("host", first), copy.with("host", second)).isOpen();
        moved.given(told.with("host", "Fenmarch"), copy.with("host", "fenmarch"))
                .isQuiet();
        moved.given(told.with("host", "Fenmarch"), copy).isQuiet();
    }
}
