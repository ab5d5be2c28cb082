package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

class PlanAndVoiceRulesTest {

    @Nested
    @CasesOf("plan-quality")
    class PlanQuality {
        private final WrittenEntry whole = entry("plan-created")
                .happened("2021-12-17T15:00")
                .recorded("2021-12-17T16:40")
                .with("trusted_adult", "yes")
                .with("contingency", "yes")
                .with("disruption", "yes");

        @Test
        void aPlanWithTwoPartsBlankIsAnAlert() {
            verifyThat("plan-quality").given(whole).raises("2021-12-17T16:40");
        }

        @Test
        void oneBlankIsAQuestionOnTheWorklist() {
            verifyThat("plan-quality").given(whole.with("education", "yes")).asksQuietly("2021-12-17T16:40");
        }

        @Test
        void noIsAnAnswerAndIsShown() {
            verifyThat("plan-quality")
                    .given(whole.with("education", "no").with("family_support", "no"))
                    .saysNothing();
        }

        @Test
        void aReviewIsAskedOnlyWhereItChangedThePlan() {
            var review = entry("plan-review").happened("2022-01-10T10:00");
            verifyThat("plan-quality").given(review).saysNothing();
            verifyThat("plan-quality").given(review.with("changed", "yes")).raises("2022-01-10T10:00");
        }

        @Test
        void aReasonThatNamesThePlanAnswers() {
            verifyThat("plan-quality")
                    .given(
                            whole,
                            entry("plan-review").happened("2021-12-20T10:00").answering("E1"))
                    .closes("2021-12-20T10:00", "E2");
        }

        /** It was closed as answered by a plan that left the same four parts blank. */
        @Test
        void aPlanThatLeavesThePartsBlankCompletesNothing() {
            var next = entry("care-episode-start")
                    .happened("2022-04-20T12:00")
                    .outcome("PLAN-CHANGED")
                    .with("changed", "yes")
                    .with("trusted_adult", "yes")
                    .with("contingency", "yes")
                    .with("disruption", "no");
            assertThat(endings(next))
                    .containsExactly("a newer plan stands, and what it leaves out is asked of that one", "open");
            assertThat(endings(next.with("education", "yes").with("family_support", "yes")))
                    .containsExactly("answered");
            assertThat(endings(entry("strategy-meeting")
                            .happened("2022-04-20T12:00")
                            .with("held", "yes")
                            .with("changed", "yes")))
                    .as("a meeting says no part of a plan")
                    .containsExactly("open");
        }

        private List<String> endings(WrittenEntry next) {
            return verifyThat("plan-quality").given(whole, next).findings().stream()
                    .map(finding -> finding.last().closing())
                    .map(closing -> closing == null ? "open" : closing.so().isEmpty() ? "answered" : closing.so())
                    .toList();
        }

        @Test
        void aPlanPutRightIsWithdrawnAndOneTakenBackToo() {
            verifyThat("plan-quality")
                    .given(whole)
                    .given(whole.with("education", "yes")
                            .with("family_support", "yes")
                            .called("right")
                            .recorded("2021-12-20T10:00")
                            .correcting("E1"))
                    .withdraws();
            verifyThat("plan-quality")
                    .given(
                            whole,
                            entry("entry-withdrawn")
                                    .happened("2021-12-20T10:00")
                                    .correcting("E1"))
                    .withdraws();
        }
    }

    @Nested
    @CasesOf("family-report-unanswered")
    class FamilyReport {
        private final WrittenEntry told =
                entry("family-report").happened("2021-09-30T19:10").recorded("2021-09-30T19:25");

        @Test
        void noReplyInFiveWorkingDaysIsAnAlert() {
            verifyThat("family-report-unanswered").given(told).raises("2021-10-07T17:00");
        }

        @Test
        void easterIsNotCounted() {
            verifyThat("family-report-unanswered")
                    .given(told.happened("2022-04-13T19:10").recorded("2022-04-13T19:25"))
                    .raises("2022-04-22T17:00");
        }

        @Test
        void aReplyToTheFamilyAnswersAndATalkWithinTheAgencyDoesNot() {
            verifyThat("family-report-unanswered")
                    .given(told, entry("family-reply").happened("2021-10-04T10:00"))
                    .isQuiet();
            verifyThat("family-report-unanswered")
                    .given(told, entry("contact-decision").happened("2021-10-04T10:00"))
                    .raises("2021-10-07T17:00");
        }

        @Test
        void theSameReportNotedByTwoAgenciesWaitsForOneReply() {
            verifyThat("family-report-unanswered")
                    .given(told, told.called("again").duplicating("E1"))
                    .given(entry("family-reply").happened("2021-10-04T10:00").answering("again"))
                    .isQuiet();
        }
    }

    @Nested
    @CasesOf("nrm-undecided")
    class NrmUndecided {
        private final WrittenEntry screened = entry("exploitation-screening")
                .happened("2021-11-25T13:00")
                .recorded("2021-11-25T15:30")
                .with("level", "significant");
        private final WrittenEntry meeting =
                entry("strategy-meeting").happened("2022-03-31T17:30").with("nrm", "considered");

        @Test
        void noDecisionInFiveWorkingDaysIsAnAlert() {
            verifyThat("nrm-undecided").given(screened).raises("2021-12-02T17:00");
        }

        @Test
        void aLowerLevelStartsNothing() {
            verifyThat("nrm-undecided")
                    .given(screened.with("level", "moderate"))
                    .saysNothing();
        }

        @Test
        void consideringItAgainAsksAgainAndIsNoDecision() {
            verifyThat("nrm-undecided")
                    .given(screened, meeting)
                    .raises("2021-12-02T17:00", "2022-03-31T17:30")
                    .cites("E1", "E2");
        }

        @Test
        void aReasonedNoAnswers() {
            verifyThat("nrm-undecided")
                    .given(screened)
                    .given(entry("nrm-discussion").happened("2021-12-01T10:00").with("nrm", "decided-not"))
                    .isQuiet();
        }
    }

    @Nested
    @CasesOf("nrm-review")
    class NrmReview {
        private final WrittenEntry no = entry("nrm-discussion")
                .happened("2022-02-01T10:00")
                .with("nrm", "decided-not")
                .with("review_date", "2022-03-01");

        @Test
        void aNoIsLookedAtAgainOnItsReviewDate() {
            verifyThat("nrm-review").given(no).isDueBy("2022-03-01T09:00").raises("2022-03-01T09:00");
        }

        @Test
        void lookingBeforeThenKeepsItQuiet() {
            verifyThat("nrm-review")
                    .given(no)
                    .given(entry("nrm-discussion").happened("2022-02-28T10:00").with("nrm", "submitted"))
                    .isQuiet();
        }

        @Test
        void aNoWithoutADayHasNoClock() {
            verifyThat("nrm-review").given(no.with("review_date", "")).saysNothing();
            verifyThat("nrm-review")
                    .given(no.with("review_date", "in four weeks"))
                    .saysNothing();
        }
    }

    @Nested
    @CasesOf("unmet-need-unknown")
    class UnmetNeed {
        private final WrittenEntry raised = entry("gp-consultation")
                .happened("2021-11-03T17:20")
                .recorded("2021-11-03T17:45")
                .with("need", "substance-use")
                .with("known", "no");

        @Test
        void aNeedUnknownForFourWeeksIsAnAlertInTheMorning() {
            verifyThat("unmet-need-unknown").given(raised).raises("2021-12-01T09:00");
        }

        @Test
        void eachNeedHasItsOwnClock() {
            verifyThat("unmet-need-unknown")
                    .given(raised)
                    .given(raised.called("other").with("need", "mental-health"))
                    .raises("2021-12-01T09:00", "2021-12-01T09:00");
        }

        @Test
        void anAssessmentOfThisNeedAnswersAndOfAnotherDoesNot() {
            var assessed = entry("need-assessed").happened("2021-11-20T10:00");
            var rule = verifyThat("unmet-need-unknown").given(raised);
            var ofThis = assessed.with("need", "substance-use");
            rule.given(ofThis).isQuiet();
            rule.given(ofThis.with("known", "no")).raises("2021-12-01T09:00");
            rule.given(assessed.with("need", "mental-health")).raises("2021-12-01T09:00");
        }

        @Test
        void aReferralClosedUnseenAsksAgain() {
            verifyThat("unmet-need-unknown")
                    .given(raised)
                    .given(entry("health-referral-closed")
                            .happened("2022-02-18T12:00")
                            .recorded("2022-02-25T09:00")
                            .with("need", "substance-use")
                            .with("known", "no"))
                    .raises("2021-12-01T09:00", "2022-02-25T09:00");
        }
    }

    @Nested
    @CasesOf("out-of-area-handover")
    class Handover {
        private final WrittenEntry moved = entry("placement-start")
                .happened("2022-08-08T15:00")
                .recorded("2022-08-08T17:00")
                .with("area", "out");

        @Test
        void theHostAreaIsToldInFiveWorkingDays() {
            verifyThat("out-of-area-handover").given(moved).raises("2022-08-15T17:00");
        }

        @Test
        void aMoveInsideTheAreaOwesNothing() {
            verifyThat("out-of-area-handover").given(moved.with("area", "in")).saysNothing();
        }

        @Test
        void tellingThemBeforeTheMoveIsEnough() {
            verifyThat("out-of-area-handover")
                    .given(moved, entry("host-area-told").happened("2022-08-01T10:00"))
                    .isQuiet();
            verifyThat("out-of-area-handover")
                    .given(moved, entry("host-area-told").happened("2022-06-01T10:00"))
                    .raises("2022-08-15T17:00");
        }

        @Test
        void toldLaterIsLate() {
            verifyThat("out-of-area-handover")
                    .given(moved)
                    .given(entry("contact-decision")
                            .happened("2022-08-26T09:00")
                            .recorded("2022-09-07T09:00")
                            .with("host_told", "yes"))
                    .raises("2022-08-15T17:00")
                    .closes("2022-09-07T09:00", "E2");
        }
    }
}
