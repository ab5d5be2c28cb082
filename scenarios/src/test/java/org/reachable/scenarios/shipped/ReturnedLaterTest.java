package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** Found at one hour and back at another: the absence and its clocks run until the return (decisions 7 and 34 of the stories' semantics). */
class ReturnedLaterTest {
    private static final WrittenEntry REPORTED = entry("missing-reported")
            .happened("2022-03-01T20:00")
            .recorded("2022-03-01T20:10")
            .with("episode", "1");

    private static WrittenEntry found(String recorded) {
        return entry("missing-returned")
                .happened("2022-03-02T03:00")
                .recorded(recorded)
                .with("episode", "1")
                .with("found", "in-area");
    }

    @Test
    void aReviewThatWasDueBetweenTheTwoStands() {
        verifyThat("ms-still-missing-review")
                .given(REPORTED, found("2022-03-02T22:30").with("returned_at", "2022-03-02T22:00"))
                .raises("2022-03-02T20:00")
                .closes("2022-03-02T22:30", "E2");
    }

    @Test
    void whoWasBackBeforeTheReviewWasDueNeedsNone() {
        verifyThat("ms-still-missing-review")
                .given(REPORTED, found("2022-03-02T19:50").with("returned_at", "2022-03-02T19:30"))
                .isQuiet();
    }

    @Test
    void aReturnThatIsStillAheadEndsNothing() {
        WrittenEntry ahead = found("2022-03-02T03:20").with("returned_at", "2022-03-02T11:00");
        verifyThat("missing-now").given(REPORTED, ahead).isOpen();
        verifyThat("ms-still-missing-review").given(REPORTED, ahead).raises("2022-03-02T20:00");
        verifyThat("missing-now")
                .given(REPORTED, ahead, entry("missing-returned").happened("2022-03-02T11:05"))
                .closes("2022-03-02T11:05", "E3");
    }

    @Test
    void theAbsenceLastsUntilTheReturn() {
        // A record that the council opens in between is of a child who is missing still.
        WrittenEntry opened =
                entry("missing-record-opened").happened("2022-03-02T12:00").with("episode", "1");
        verifyThat("missing-still")
                .given(REPORTED, found("2022-03-02T11:00").with("returned_at", "2022-03-02T22:00"), opened)
                .isOpen();
        verifyThat("missing-still")
                .given(REPORTED, found("2022-03-02T11:00"), opened)
                .saysNothing();
    }

    @Test
    void whatPoliceAskAfterTheReturnRunsFromIt() {
        verifyThat("ms-prevention-interview")
                .given(
                        entry("prevention-interview")
                                .happened("2021-10-01T10:00")
                                .with("episode", "0")
                                .with("held", "yes"),
                        REPORTED,
                        found("2022-03-02T22:30").with("returned_at", "2022-03-02T22:00"))
                .raises("2022-03-03T22:00");
    }
}
