package org.reachable.scenarios.acceptance;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;
import org.reachable.scenarios.verify.WrittenEntry;

/** Of the stories’ decisions 29 and 30, and what they make of 34 and 39: what answers what. The nearest story on either side of each sentence. */
class AnswersDecisionsTest {
    private static final WrittenEntry TOLD = on("family-report", "2022-01-10");
    private static final WrittenEntry TOLD_AGAIN = on("family-report", "2022-01-11");
    private static final WrittenEntry THREAT = on("family-report", "2022-01-10").with("threat", "life");

    private static WrittenEntry on(String type, String day) {
        return entry(type).happened(day + "T10:00");
    }

    @Test
    @Requirement("S-28")
    void decision29OfTheStoriesItFitsANoteThatNamesAThreatToLifeClosesNothing() {
        var rule = verifyThat("danger-response-within-a-day").given(THREAT);
        rule.given(on("information-shared", "2022-01-10").answering("E1")).raises("2022-01-11T10:00");
        rule.given(on("threat-assessment", "2022-01-10").answering("E1")).isQuiet();
    }

    @Test
    @Requirement("S-33")
    void decision29OfTheStoriesItCameAfterWhicheverWasWrittenDownFirst() {
        var rule = verifyThat("family-report-unanswered");
        var reply = entry("family-reply").recorded("2022-01-13T10:00");
        rule.given(TOLD, reply.happened("2022-01-10T09:59")).raises("2022-01-17T17:00");
        rule.given(TOLD, reply.happened("2022-01-10T10:00")).isQuiet();
        rule.given(TOLD.recorded("2022-01-13T12:00"), reply.happened("2022-01-12T10:00"))
                .isQuiet();
    }

    @Test
    @Requirement("S-33")
    void decision29OfTheStoriesWhatNamesOneReportAnswersThatOneAlone() {
        var rule = verifyThat("family-report-unanswered").given(TOLD, TOLD_AGAIN);
        rule.given(on("family-reply", "2022-01-12").answering("E2")).raises("2022-01-17T17:00");
        rule.given(on("family-reply", "2022-01-12").answering("E1")).raises("2022-01-18T17:00");
        rule.given(on("family-reply", "2022-01-12").answering("E1|E2")).isQuiet();
    }

    @Test
    @Requirement("S-33")
    void decision29OfTheStoriesWhereNothingTellsWhichTheOldestAloneIsAnswered() {
        var rule = verifyThat("family-report-unanswered").given(TOLD, TOLD_AGAIN);
        rule.given(on("family-reply", "2022-01-12")).raises("2022-01-18T17:00");
        rule.given(on("family-reply", "2022-01-12"), on("family-reply", "2022-01-13"))
                .isQuiet();
    }

    @Test
    @Requirement("S-33")
    void decision29OfTheStoriesWhoToldUsIsTheKeyOfAReply() {
        var rule = verifyThat("family-report-unanswered")
                .given(TOLD.with("told_by", "mother"), TOLD_AGAIN.with("told_by", "grandmother"));
        rule.given(on("family-reply", "2022-01-12").with("told_by", "grandmother"))
                .raises("2022-01-17T17:00");
        rule.given(on("family-reply", "2022-01-12").with("told_by", "mother")).raises("2022-01-18T17:00");
        rule.given(on("family-reply", "2022-01-12").with("told_by", "uncle"))
                .raises("2022-01-17T17:00", "2022-01-18T17:00");
    }

    @Test
    @Requirement("S-15")
    void decision29OfTheStoriesWhereTheKeyIsTheChildAllThatHappenedBeforeIsAnswered() {
        var threat = on("family-report", "2022-01-10").with("threat", "yes");
        var later = on("family-report", "2022-01-11").with("threat", "yes");
        var meeting = entry("strategy-meeting").recorded("2022-01-11T12:00");
        var rule = verifyThat("danger-response").given(threat, later);
        rule.given(meeting.happened("2022-01-11T11:00")).isQuiet();
        rule.given(meeting.happened("2022-01-11T09:00")).raises("2022-01-12T17:00");
    }

    @Test
    @Requirement("S-18")
    void decision29OfTheStoriesHeldLeftBlankIsNotYes() {
        var returned = on("missing-returned", "2022-01-10").with("episode", "1");
        var interview = on("return-interview-completed", "2022-01-11").with("episode", "1");
        var rule = verifyThat("return-interview").given(returned);
        rule.given(interview).raises("2022-01-13T10:00");
        rule.given(interview.with("held", "yes")).isQuiet();
    }

    @Test
    @Requirement("S-17")
    void decision29OfTheStoriesSeenLeftBlankIsNotYes() {
        var visit = on("social-work-visit", "2022-01-11");
        var rule = verifyThat("cp-s47-start")
                .given(visit.happened("2022-01-03T10:00").with("seen", "yes"))
                .given(on("strategy-meeting", "2022-01-10").with("s47", "yes"));
        rule.given(visit).raises("2022-01-11T17:00");
        rule.given(visit.with("seen", "no")).raises("2022-01-11T17:00");
        rule.given(visit.with("seen", "yes")).isQuiet();
    }

    @Test
    @Requirement("S-57")
    void decision30OfTheStoriesLoggedPendingAndDeferredAreNotedAndAnswerNothing() {
        var asked = on("voluntary-concern", "2022-01-10").with("asks", "same-day-meeting");
        var rule = verifyThat("same-day-request").given(asked);
        for (String noted : new String[] {"LOGGED", "PENDING", "DEFERRED"}) {
            rule.given(on("contact-decision", "2022-01-10").outcome(noted).answering("E1"))
                    .raises("2022-01-11T10:00");
            rule.given(on("strategy-meeting", "2022-01-10").outcome(noted)).raises("2022-01-11T10:00");
        }
        rule.given(on("contact-decision", "2022-01-10").outcome("DECIDED").answering("E1"))
                .isQuiet();
    }

    @Test
    @Requirement("S-57")
    void decision30OfTheStoriesADisagreementsAnswerThatLeavesBlankWhetherItAnsweredStands() {
        var raised =
                on("escalation-raised", "2022-01-10").with("with", "police").with("stage", "1");
        var rule = verifyThat("escalation-overdue").given(raised);
        rule.given(on("escalation-response", "2022-01-11").answering("E1")).isQuiet();
        rule.given(on("escalation-response", "2022-01-11").answering("E1").with("answers_question", "no"))
                .raises("2022-01-12T17:00", "2022-01-19T17:00", "2022-01-26T17:00");
    }

    @Test
    @Requirement("S-18")
    void decision34OfTheStoriesAnInterviewHeldBeforeTheReturnIsNone() {
        var returned = on("missing-returned", "2022-01-10").with("episode", "1");
        var interview = entry("return-interview-completed")
                .recorded("2022-01-10T12:00")
                .with("episode", "1")
                .with("held", "yes");
        var rule = verifyThat("return-interview").given(returned);
        rule.given(interview.happened("2022-01-10T09:59")).raises("2022-01-13T10:00");
        rule.given(interview.happened("2022-01-10T10:00")).isQuiet();
    }

    @Test
    @Requirement("S-26")
    void decision39OfTheStoriesGoingOnTheRollThereAnswersNoPlaceRiskAndAPlaceCheckDoes() {
        var arrest = on("police-arrest", "2022-01-03").at("[LOC:L1]");
        var chosen = on("in-year-application", "2022-01-10").with("near", "LOC:L1");
        var rule = verifyThat("place-risk").given(arrest, chosen);
        rule.given(on("school-roll-change", "2022-01-12").with("roll", "on").answering("E2"))
                .isOpen();
        rule.given(on("place-check", "2022-01-12").with("near", "LOC:L1")).closes("2022-01-12T10:00", "E3");
    }

    @Test
    @Requirement("S-57")
    void decision30OfTheStoriesWhatWasNotDoneAnswersNothing() {
        var missing = entry("missing-reported");
        var back = entry("missing-returned");
        var pattern = verifyThat("missing-pattern")
                .given(missing.happened("2022-01-01T10:00"), back.happened("2022-01-02T10:00"))
                .given(missing.happened("2022-01-05T10:00"), back.happened("2022-01-06T10:00"))
                .given(missing.happened("2022-01-10T10:00"));
        pattern.given(on("strategy-meeting", "2022-01-11").outcome("NOT-DONE").answering("E5"))
                .isOpen();
        pattern.given(on("strategy-meeting", "2022-01-11").answering("E5")).closes("2022-01-11T10:00", "E6");
    }

    @Test
    @Requirement("S-57")
    void decision29OfTheStoriesOneAnswerClosesOneDisagreementByWhicheverRow() {
        var differ = entry("professional-disagreement").happened("2022-01-03T10:00");
        var resolved = on("disagreement-resolved", "2022-01-04").with("resolved", "yes");
        var rule = verifyThat("disagreement-not-escalated")
                .given(differ.with("with", "police"), differ.happened("2022-01-03T11:00"));
        rule.given(resolved.with("with", "police")).raises("2022-01-05T17:00");
        rule.given(resolved).raises("2022-01-05T17:00");
    }

    @Test
    @Requirement("S-28")
    void decision29OfTheStoriesAThirdDangerOfOneNightIsItsOwn() {
        var wound = entry("ed-attendance").with("injury", "weapon");
        verifyThat("reachable-moment")
                .given(wound.happened("2022-01-10T00:10"))
                .given(entry("mentor-contact").happened("2022-01-10T01:00").outcome("ENGAGED"))
                .given(wound.happened("2022-01-10T10:00"), wound.happened("2022-01-10T20:00"))
                .raises(
                        "2022-01-10T00:10",
                        "2022-01-10T10:00",
                        "2022-01-10T20:00",
                        "2022-01-11T10:00",
                        "2022-01-11T20:00");
    }

    @Test
    @Requirement("S-26")
    void decision39OfTheStoriesACheckOfAPlaceAsksForNoOther() {
        verifyThat("place-risk")
                .given(on("police-arrest", "2022-01-03").at("[LOC:L1]"))
                .given(on("place-check", "2022-01-10").with("near", "LOC:L1"))
                .saysNothing();
    }
}
