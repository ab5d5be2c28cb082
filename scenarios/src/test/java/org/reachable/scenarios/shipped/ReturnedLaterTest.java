package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.replay.Happening;
import org.reachable.engine.replay.Sentence;
import org.reachable.scenarios.verify.WrittenEntry;
import org.reachable.scenarios.verify.WrittenStory;

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

    /** Decision 122: located until that hour, and back from then on. */
    @Test
    void aReturnThatIsStillAheadEndsTheAbsenceAtItsHour() {
        WrittenEntry ahead = found("2022-03-02T03:20").with("returned_at", "2022-03-02T21:00");
        verifyThat("missing-now")
                .given(REPORTED, ahead)
                .until("2022-03-02T20:59")
                .isOpen();
        verifyThat("missing-now").given(REPORTED, ahead).closes("2022-03-02T21:00", "E2");
        // The review that was due before it is asked for, and those that would be due after it are not.
        verifyThat("ms-still-missing-review")
                .given(REPORTED, ahead)
                .raises("2022-03-02T20:00")
                .closes("2022-03-02T21:00", "E2");
        verifyThat("ms-still-missing-review-72-hours").given(REPORTED, ahead).isQuiet();
        // At the very hour of the limit they are back.
        verifyThat("ms-still-missing-review")
                .given(REPORTED, found("2022-03-02T03:20").with("returned_at", "2022-03-02T20:00"))
                .isQuiet();
        // Whoever reported it later told of the same absence; who is missing again after it is missing.
        verifyThat("ms-still-missing-review")
                .given(ahead, REPORTED.recorded("2022-03-03T09:00"))
                .isQuiet();
        verifyThat("ms-still-missing-review")
                .given(ahead, REPORTED.happened("2022-03-02T21:30").recorded("2022-03-02T21:40"))
                .raises("2022-03-03T21:30")
                .isOpen();
    }

    @Test
    void nobodyIsSaidToBeBackBeforeTheyAre() {
        assertThat(told(found("2022-03-02T03:20").with("returned_at", "2022-03-02T21:00")))
                .startsWith("Col was to be back on Wednesday 2 March 2022 at 9pm after being missing.");
        assertThat(told(found("2022-03-02T21:30").with("returned_at", "2022-03-02T21:00")))
                .startsWith("Col came back on Wednesday 2 March 2022 at 9pm after being missing.");
        assertThat(told(found("2022-03-02T03:20")
                        .with("returned_at", "2022-03-02T21:00")
                        .with("injury", "assault")))
                .startsWith("Col was hurt by somebody, and was to be back on Wednesday");
    }

    private static String told(WrittenEntry returned) {
        var vocabulary = PolicyReader.shipped().vocabulary();
        var finding = verifyThat("return-interview").given(returned).findings().getFirst();
        var entry = WrittenStory.read(List.of(returned), vocabulary).getFirst();
        return Sentence.of(finding.rule(), finding.steps().getFirst(), new Happening("Col", entry));
    }

    @Test
    void theAbsenceLastsUntilTheReturn() {
        // A record that the council opens in between is of a child who is missing still.
        WrittenEntry opened =
                entry("missing-record-opened").happened("2022-03-02T12:00").with("episode", "1");
        verifyThat("missing-still")
                .given(REPORTED, found("2022-03-02T11:00").with("returned_at", "2022-03-02T22:00"), opened)
                .raises("2022-03-02T12:00")
                .closes("2022-03-02T22:00", "E2");
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
