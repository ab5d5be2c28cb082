package org.reachable.scenarios.acceptance;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;
import org.reachable.scenarios.verify.WrittenEntry;

/** Decisions 7 to 12 of the stories: going missing, moments and danger. */
class MissingAndDangerDecisionsTest {
    private static final WrittenEntry RETURNED =
            entry("missing-returned").happened("2022-01-10T10:00").with("episode", "1");
    private static final WrittenEntry THREAT =
            entry("family-report").happened("2022-01-10T10:00").recorded("2022-01-11T11:00");

    @Test
    @Requirement("S-18")
    void decision7OfTheStoriesBeingLocatedStartsNoClockAndOnlyAnInterviewHeldAnswers() {
        verifyThat("return-interview")
                .given(entry("missing-located").happened("2022-01-10T08:00").with("episode", "1"), RETURNED)
                .given(entry("return-interview-completed")
                        .happened("2022-01-11T10:00")
                        .with("episode", "1")
                        .with("held", "refused"))
                .raises("2022-01-13T10:00");
        verifyThat("danger-response")
                .given(RETURNED.with("found", "placement-area").with("ticket_bought_by", "someone"))
                .saysNothing();
    }

    @Test
    @Requirement("S-28")
    void decision8OfTheStoriesAReturnAfterHarmIsOneWithAnInjuryOrDistress() {
        var moment = verifyThat("reachable-moment").until("2022-01-10T10:00");
        moment.given(RETURNED.with("injury", "assault")).raises("2022-01-10T10:00");
        moment.given(RETURNED.with("distress", "yes")).raises("2022-01-10T10:00");
        moment.given(RETURNED.with("injury", "accident")).isQuiet();
        moment.given(RETURNED.with("injury", "none")).isQuiet();
        moment.given(RETURNED).isQuiet();
    }

    @Test
    @Requirement("S-28")
    void decision9OfTheStoriesAMomentIsAnAlertWhenKnownAndAskedAgainADayAfterItHappened() {
        verifyThat("reachable-moment")
                .given(entry("crime-victim-report").happened("2022-01-10T10:00").recorded("2022-01-10T12:00"))
                .raises("2022-01-10T12:00", "2022-01-11T10:00");
        verifyThat("disclosure")
                .given(entry("child-disclosure").happened("2022-01-10T10:00").recorded("2022-01-10T12:00"))
                .raises("2022-01-10T12:00", "2022-01-11T10:00");
    }

    @Test
    @Requirement("S-14")
    void decision10OfTheStoriesNoMeansThatNobodyAskedAboutExploitation() {
        var arrest = entry("police-arrest")
                .happened("2022-01-10T10:00")
                .recorded("2022-01-10T12:00")
                .with("arrest", "1");
        var considered = verifyThat("exploitation-considered");
        considered.given(arrest).raises("2022-01-11T12:00");
        considered.given(arrest.with("exploitation_considered", "no")).raises("2022-01-11T12:00");
        considered.given(arrest.with("exploitation_considered", "yes")).isQuiet();
    }

    @Test
    @Requirement("S-28")
    void decision11OfTheStoriesDangerIsAnsweredByTheNextWorkingDayAndAThreatToLifeInADay() {
        verifyThat("danger-response").given(THREAT.with("threat", "yes")).raises("2022-01-12T17:00");
        verifyThat("danger-response-within-a-day")
                .given(THREAT.with("threat", "life"))
                .raises("2022-01-11T11:00");
        verifyThat("danger-response")
                .given(THREAT.with("threat", "yes"))
                .given(entry("threat-assessment").happened("2022-01-12T10:00"))
                .isQuiet();
        verifyThat("danger-response")
                .given(THREAT.with("threat", "yes"))
                .given(entry("ed-attendance")
                        .happened("2022-01-10T21:00")
                        .recorded("2022-01-11T12:00")
                        .with("injury", "assault"))
                .raises("2022-01-12T17:00");
    }

    @Test
    @Requirement("S-39")
    void decision12OfTheStoriesWithoutHealthAMeetingIsNotQuorateAndABlankIsAQuestion() {
        var meeting = entry("strategy-meeting").happened("2022-01-10T10:00");
        var quorate = verifyThat("not-quorate");
        quorate.given(meeting.with("attended", "social-care|police|school")).raises("2022-01-10T10:00");
        quorate.given(meeting.with("attended", "social-care|police|substance-service"))
                .saysNothing();
        quorate.given(meeting).asksQuietly("2022-01-10T10:00");
    }
}
