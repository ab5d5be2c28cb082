package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** Where either of two records of a return says that it was none, the child is missing still (decisions 7, 32 and 34 of the stories). */
class DeniedReturnTest {
    private final WrittenEntry reported =
            entry("missing-reported").happened("2022-03-01T20:00").with("episode", "1");
    private final WrittenEntry back = entry("missing-returned")
            .happened("2022-03-02T10:00")
            .with("episode", "1")
            .by("police")
            .called("back");
    private final WrittenEntry copy = entry("missing-returned")
            .happened("2022-03-02T10:00")
            .recorded("2022-03-02T15:00")
            .by("placement")
            .called("copy")
            .duplicating("back");

    @ParameterizedTest
    @ValueSource(strings = {"NOT-DONE", "PENDING", "DEFERRED"})
    void aReturnThatTheSecondRecordDeniesBeginsNoClock(String outcome) {
        var interview = verifyThat("return-interview").given(reported, back);
        interview.raises("2022-03-05T10:00");
        interview.given(copy).raises("2022-03-05T10:00");
        interview.given(copy.outcome(outcome)).withdraws().isQuiet();
        verifyThat("missing-now").given(reported, back, copy.outcome(outcome)).isOpen();
        verifyThat("missing-now").given(reported, back, copy).closes("2022-03-02T10:00", "back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT-DONE", "PENDING", "DEFERRED"})
    void norDoesOneThatTheFirstRecordDenies(String outcome) {
        verifyThat("return-interview")
                .given(reported, back.outcome(outcome), copy)
                .saysNothing();
        verifyThat("missing-now").given(reported, back.outcome(outcome), copy).isOpen();
    }

    @Test
    void theReturnThatCameAfterAllBeginsIt() {
        verifyThat("return-interview")
                .given(
                        reported,
                        back,
                        copy.outcome("NOT-DONE"),
                        back.called("later").happened("2022-03-03T09:00"))
                .raises("2022-03-06T09:00");
    }

    @Test
    void whatEitherSaysOfHarmIsAskedAbout() {
        verifyThat("danger-response")
                .given(reported, back.with("injury", "assault"), copy.outcome("NOT-DONE"))
                .isOpen();
    }
}
