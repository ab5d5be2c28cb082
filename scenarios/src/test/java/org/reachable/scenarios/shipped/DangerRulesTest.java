package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

class DangerRulesTest {

    @Nested
    @CasesOf("danger-response")
    class DangerResponse {
        private final WrittenEntry threat = entry("family-report")
                .happened("2022-02-12T08:45")
                .recorded("2022-02-12T09:05")
                .with("threat", "yes");

        @Test
        void aThreatOnASaturdayNeedsAnAnswerByMondayEvening() {
            verifyThat("danger-response").given(threat).raises("2022-02-14T17:00");
        }

        @Test
        void theDayRunsFromWhenItWasWrittenDown() {
            verifyThat("danger-response")
                    .given(threat.recorded("2022-02-15T09:00"))
                    .raises("2022-02-16T17:00");
        }

        @Test
        void aBankHolidayIsNoWorkingDay() {
            verifyThat("danger-response")
                    .given(threat.happened("2021-12-24T10:00").recorded("2021-12-24T10:00"))
                    .raises("2021-12-29T17:00");
        }

        @Test
        void aStrategyMeetingBeforeThenAnswersThoughItNamesNothing() {
            verifyThat("danger-response")
                    .given(threat, entry("strategy-meeting").happened("2022-02-14T16:59"))
                    .isQuiet()
                    .closes("2022-02-14T16:59", "E2");
        }

        @Test
        void oneNightsThreatAndAssaultAreOneDanger() {
            var assault = entry("ed-attendance").with("injury", "assault");
            verifyThat("danger-response")
                    .given(threat, assault.happened("2022-02-12T20:45"))
                    .raises("2022-02-14T17:00");
            verifyThat("danger-response")
                    .given(threat, assault.happened("2022-02-12T20:46"))
                    .raises("2022-02-14T17:00", "2022-02-14T17:00");
        }

        @Test
        void beingFoundFarAwayIsDangerOnlyWithAnotherSign() {
            var found = entry("missing-returned")
                    .happened("2021-11-21T14:10")
                    .with("episode", "2")
                    .with("found", "out-of-area");
            verifyThat("danger-response").given(found).isQuiet();
            verifyThat("danger-response")
                    .given(found.with("ticket_bought_by", "someone-else"))
                    .raises("2021-11-22T17:00");
            var screened = entry("exploitation-screening").happened("2021-11-01T10:00");
            verifyThat("danger-response")
                    .given(found, screened)
                    .raises("2021-11-22T17:00")
                    .cites("E1", "E2");
        }

        @Test
        void aScreeningKnownOnlyAfterwardsReachesBackToNothing() {
            verifyThat("danger-response")
                    .given(
                            entry("missing-returned")
                                    .happened("2021-11-21T14:10")
                                    .with("found", "out-of-area"),
                            entry("exploitation-screening").happened("2021-11-25T10:00"))
                    .isQuiet();
        }

        @Test
        void aSecondRecordThatAddsTheInjuryIsDanger() {
            var returned =
                    entry("missing-returned").happened("2022-01-10T10:00").with("episode", "1");
            var withInjury = returned.called("again")
                    .by("placement")
                    .recorded("2022-01-10T12:00")
                    .with("injury", "assault");
            verifyThat("danger-response").given(returned, withInjury).raises("2022-01-11T17:00");
            verifyThat("danger-response")
                    .given(withInjury, withInjury.called("third").by("police").recorded("2022-01-10T13:00"))
                    .raises("2022-01-11T17:00");
        }

        @Test
        void anAccidentIsNoDanger() {
            verifyThat("danger-response")
                    .given(entry("ed-attendance").happened("2022-02-12T08:45").with("injury", "accident"))
                    .isQuiet();
        }
    }

    @Nested
    @CasesOf("danger-response-within-a-day")
    class DangerResponseWithinADay {
        @Test
        void aThreatToLifeCountsElapsedHoursThroughTheNightTheClocksChange() {
            verifyThat("danger-response-within-a-day")
                    .given(entry("family-report").happened("2022-03-26T20:00").with("threat", "life"))
                    .raises("2022-03-27T21:00");
        }

        @Test
        void anOrdinaryThreatIsTheOtherRules() {
            verifyThat("danger-response-within-a-day")
                    .given(entry("family-report").happened("2022-03-26T20:00").with("threat", "yes"))
                    .saysNothing();
        }

        @Test
        void aNoteADecisionAndAReplyThatNameItCloseNothing() {
            var threat = entry("family-report").happened("2022-03-26T20:00").with("threat", "life");
            for (String type :
                    new String[] {"information-shared", "contact-decision", "referrer-reply", "family-reply"}) {
                verifyThat("danger-response-within-a-day")
                        .given(threat)
                        .given(entry(type).happened("2022-03-26T20:30").answering("E1"))
                        .raises("2022-03-27T21:00");
            }
        }

        @Test
        void aMeetingHeldBeforeTheSecondDangerOfOneNightAnswersNeither() {
            var threat = entry("family-report").happened("2022-03-25T20:00").with("threat", "life");
            var second = threat.happened("2022-03-25T23:00");
            var meeting = entry("strategy-meeting").recorded("2022-03-26T10:00");
            var given = verifyThat("danger-response-within-a-day").given(threat, second);
            given.given(meeting.happened("2022-03-25T22:00")).raises("2022-03-26T20:00");
            given.given(meeting.happened("2022-03-25T23:00")).isQuiet();
        }
    }

    @Nested
    @CasesOf("same-day-request")
    class SameDayRequest {
        private final WrittenEntry asked = entry("voluntary-concern")
                .happened("2023-05-11T16:00")
                .recorded("2023-05-11T16:30")
                .with("asks", "same-day-meeting");

        @Test
        void aRequestForAMeetingTodayIsDueInTwentyFourHours() {
            verifyThat("same-day-request").given(asked).raises("2023-05-12T16:00");
        }

        @Test
        void aDecisionThatNamesItIsEnoughAndOneThatIsOnlyLoggedIsNot() {
            var decision = entry("contact-decision").happened("2023-05-12T15:00");
            var given = verifyThat("same-day-request").given(asked);
            given.given(decision.outcome("DECIDED").answering("E1")).isQuiet();
            given.given(decision.outcome("LOGGED").answering("E1")).raises("2023-05-12T16:00");
            given.given(decision.outcome("DECIDED")).raises("2023-05-12T16:00");
        }

        @Test
        void aWordToWhoeverAskedIsNot() {
            verifyThat("same-day-request")
                    .given(
                            asked,
                            entry("referrer-reply").happened("2023-05-12T15:00").answering("E1"))
                    .raises("2023-05-12T16:00");
        }
    }

    @Nested
    @CasesOf("agency-only-knowledge")
    class AgencyOnlyKnowledge {
        private final WrittenEntry list = entry("police-risk-list")
                .happened("2022-05-04T08:00")
                .recorded("2022-05-04T08:30")
                .with("shared_with", "none");

        @Test
        void aListThatReachesNobodyInAWorkingDayIsAnAlert() {
            verifyThat("agency-only-knowledge").given(list).raises("2022-05-05T17:00");
        }

        @Test
        void reachingAnotherAgencyByThenIsEnough() {
            verifyThat("agency-only-knowledge")
                    .given(list.reached("social-care", "2022-05-05T17:00"))
                    .isQuiet();
        }

        @Test
        void reachingItAMinuteLaterEndsTheAlert() {
            verifyThat("agency-only-knowledge")
                    .given(list.reached("social-care", "2022-05-05T17:01"))
                    .raises("2022-05-05T17:00")
                    .closes("2022-05-05T17:01", "E1");
        }

        @Test
        void reachingTheAgencyItselfIsNothing() {
            verifyThat("agency-only-knowledge")
                    .given(list.reached("police", "2022-05-04T09:00"))
                    .raises("2022-05-05T17:00");
        }

        @Test
        void aListSharedWhenItWasMadeIsQuiet() {
            verifyThat("agency-only-knowledge")
                    .given(list.with("shared_with", "social-care"))
                    .saysNothing();
        }
    }

    @Nested
    @CasesOf("disruption-without-safety-plan")
    class DisruptionWithoutSafetyPlan {
        private final WrittenEntry warrant =
                entry("police-disruption").happened("2023-03-01T05:30").recorded("2023-03-01T12:00");

        @Test
        void enforcementWithoutAPlanForTheChildrenIsAnAlert() {
            verifyThat("disruption-without-safety-plan")
                    .given(warrant.with("linked_children_plan", "no"))
                    .raises("2023-03-01T12:00");
        }

        @Test
        void leftBlankItIsAQuestion() {
            verifyThat("disruption-without-safety-plan").given(warrant).asksQuietly("2023-03-01T12:00");
        }

        @Test
        void withAPlanItIsQuiet() {
            verifyThat("disruption-without-safety-plan")
                    .given(warrant.with("linked_children_plan", "yes"))
                    .saysNothing();
        }

        @Test
        void aSafetyContactAnswers() {
            verifyThat("disruption-without-safety-plan")
                    .given(warrant.with("linked_children_plan", "no"))
                    .given(entry("safety-contact").happened("2023-03-01T15:00").with("seen", "yes"))
                    .closes("2023-03-01T15:00", "E2");
        }

        @Test
        void aCorrectionThatNamesThePlanWithdrawsTheAlert() {
            verifyThat("disruption-without-safety-plan")
                    .given(warrant.with("linked_children_plan", "no"))
                    .given(warrant.with("linked_children_plan", "yes")
                            .called("right")
                            .recorded("2023-03-01T14:00")
                            .correcting("E1"))
                    .raises("2023-03-01T12:00")
                    .withdraws();
        }
    }
}
