package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** Every home and every force counts from one: after a return the same number is another absence (decision 34 of the stories). */
class NumberUsedAgainTest {
    private final WrittenEntry may = missing("2022-05-01T20:00");
    private final WrittenEntry backInMay = back("2022-05-02T08:00");
    private final WrittenEntry june = missing("2022-06-01T20:00");

    private static WrittenEntry missing(String at) {
        return entry("missing-reported").happened(at).with("episode", "1");
    }

    private static WrittenEntry back(String at) {
        return entry("missing-returned").happened(at).with("episode", "1");
    }

    @Test
    void afterAReturnItIsToldAtOnce() {
        verifyThat("missing-now").given(may, backInMay, june).isOpen();
        verifyThat("missing-now").given(may, june).raises("2022-05-01T20:00", "2022-05-02T00:00");
        verifyThat("missing-now")
                .given(may, backInMay, june.happened("2022-05-02T07:00").recorded("2022-05-02T09:00"))
                .closes("2022-05-02T08:00", "E2");
    }

    @Test
    void eachReturnHasItsOwnInterview() {
        var held = entry("return-interview-completed")
                .happened("2022-05-03T10:00")
                .with("episode", "1")
                .with("held", "yes");
        var again = back("2022-06-02T08:00");
        verifyThat("return-interview").given(may, backInMay, held, june, again).raises("2022-06-05T08:00");
        verifyThat("return-interview").given(may, backInMay, held, again).raises("2022-06-05T08:00");
    }

    @Test
    void threeAbsencesOfOneNumberAreThree() {
        var pattern = verifyThat("missing-pattern");
        pattern.given(may, backInMay, missing("2022-05-15T20:00"), back("2022-05-16T08:00"), june)
                .raises("2022-06-01T20:00");
        pattern.given(may, missing("2022-05-01T21:00"), missing("2022-05-01T22:00"), backInMay)
                .saysNothing();
    }

    /** A number says which absence it is of, and not that nothing new was told. */
    @Test
    void dangerToldAgainUnderOneNumberIsAskedAgain() {
        var threat = entry("missing-reported")
                .by("family")
                .happened("2022-03-03T09:00")
                .with("episode", "1")
                .with("threat", "yes");
        var meeting = entry("strategy-meeting")
                .happened("2022-03-03T15:00")
                .with("attended", "social-care|police|health-gp")
                .with("s47", "yes");
        var rule = verifyThat("danger-response");
        rule.given(threat, meeting, threat.happened("2022-03-06T09:00")).raises("2022-03-07T17:00");
        rule.given(threat, meeting, threat.happened("2022-03-03T18:00")).raises("2022-03-04T17:00");
        rule.given(threat, meeting).isQuiet();
        rule.given(
                        threat.by("police"),
                        threat.by("placement").happened("2022-03-03T12:00"),
                        meeting,
                        threat.by("police").happened("2022-03-03T18:00"))
                .raises("2022-03-04T17:00");
        rule.given(threat.by("police"), threat.by("placement").happened("2022-03-03T12:00"), meeting)
                .isQuiet();
    }

    @Test
    void theReturnOfTheFirstKnownLateEndsNothingOfTheSecond() {
        var first = missing("2022-03-01T20:00");
        var second = missing("2022-03-18T18:00");
        var late = back("2022-03-03T09:00").recorded("2022-03-19T09:00");
        verifyThat("missing-now").given(first, second, late).isOpen();
        verifyThat("missing-now").given(first, late).closes("2022-03-19T09:00", "E2");
    }
}
