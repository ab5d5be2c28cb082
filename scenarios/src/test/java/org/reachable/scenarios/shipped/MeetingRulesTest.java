package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

class MeetingRulesTest {
    private static final WrittenEntry MEETING =
            entry("strategy-meeting").happened("2021-11-29T14:00").recorded("2021-11-29T17:00");

    @Nested
    @CasesOf("not-quorate")
    class NotQuorate {

        @Test
        void aStrategyMeetingWithoutHealthIsNotQuorate() {
            verifyThat("not-quorate")
                    .given(MEETING.with("attended", "social-care|police|school"))
                    .raises("2021-11-29T17:00");
        }

        @Test
        void anyHealthServiceIsHealth() {
            for (String health :
                    new String[] {"health-ed", "health-gp", "mental-health", "substance-service", "school-nurse"}) {
                verifyThat("not-quorate")
                        .given(MEETING.with("attended", "social-care|police|" + health))
                        .saysNothing();
            }
        }

        @Test
        void whoCameLeftBlankIsAQuestion() {
            verifyThat("not-quorate").given(MEETING).asksQuietly("2021-11-29T17:00");
        }

        @Test
        void whatTheMissingAgencyHoldsAnswers() {
            verifyThat("not-quorate")
                    .given(MEETING.with("attended", "social-care|police"))
                    .given(shared("2021-11-30T10:00", "health-gp"))
                    .closes("2021-11-30T10:00", "E2");
        }

        private static WrittenEntry shared(String when, String agency) {
            return entry("information-shared").happened(when).by(agency).answering("E1");
        }

        /** A school, police who were there, and social care itself know nothing of what health holds. */
        @Test
        void whatOthersHoldAnswersNothing() {
            var withoutHealth = verifyThat("not-quorate").given(MEETING.with("attended", "social-care|police"));
            for (String other : new String[] {"school", "police", "social-care"}) {
                withoutHealth.given(shared("2021-11-30T10:00", other)).isOpen();
            }
            var again = entry("risk-meeting").happened("2021-11-30T10:00").answering("E1");
            withoutHealth.given(again.with("attended", "police|social-care")).isOpen();
            withoutHealth
                    .given(again.with("attended", "police|health-community"))
                    .closes("2021-11-30T10:00", "E2");
            withoutHealth
                    .given(entry("risk-meeting")
                            .happened("2021-11-30T10:00")
                            .with("signed", "yes")
                            .answering("E1"))
                    .closes("2021-11-30T10:00", "E2");
        }

        @Test
        void eachThatWasMissingIsWaitedFor() {
            var alone = verifyThat("not-quorate").given(MEETING.with("attended", "social-care"));
            alone.given(shared("2021-11-30T10:00", "police")).isOpen();
            alone.given(shared("2021-11-30T10:00", "police"), shared("2021-12-01T10:00", "health-ed"))
                    .closes("2021-12-01T10:00", "E3", "E2");
        }

        @Test
        void aMeetingPutRightWithdrawsIt() {
            verifyThat("not-quorate")
                    .given(MEETING.with("attended", "social-care|police"))
                    .given(MEETING.with("attended", "social-care|police|health-gp")
                            .called("right")
                            .recorded("2021-11-30T10:00")
                            .correcting("E1"))
                    .withdraws();
        }
    }

    @Nested
    @CasesOf("section-47-decision-missing")
    class SectionFortySeven {

        @Test
        void aMeetingSavedWithoutTheDecisionIsAnAlert() {
            verifyThat("section-47-decision-missing").given(MEETING).raises("2021-11-29T17:00");
        }

        @Test
        void noIsADecisionToo() {
            verifyThat("section-47-decision-missing")
                    .given(MEETING.with("s47", "no"))
                    .saysNothing();
        }

        @Test
        void theNextMeetingsDecisionAnswers() {
            verifyThat("section-47-decision-missing")
                    .given(
                            MEETING,
                            MEETING.called("next")
                                    .with("s47", "yes")
                                    .happened("2021-12-01T10:00")
                                    .recorded("2021-12-01T12:00"))
                    .closes("2021-12-01T12:00", "next");
        }

        @Test
        void anotherKindOfMeetingIsNotAsked() {
            verifyThat("section-47-decision-missing")
                    .given(entry("risk-meeting").happened("2021-11-29T14:00"))
                    .saysNothing();
        }
    }

    @Nested
    @CasesOf("no-change-meetings")
    class NoChangeMeetings {
        private WrittenEntry meeting(String when, String changed) {
            return entry("strategy-meeting").happened(when).with("changed", changed);
        }

        private final WrittenEntry first = meeting("2022-01-07T13:00", "no");
        private final WrittenEntry second = meeting("2022-03-31T17:30", "no");

        @Test
        void theSecondInARowThatChangesNothingRaises() {
            verifyThat("no-change-meetings")
                    .given(first, second)
                    .raises("2022-03-31T17:30")
                    .cites("E1", "E2");
        }

        /** The second itself has what would be asked for; a third that nobody signs has not. */
        @Test
        void oneAtWhichSomebodySignsWhyIsNotAskedWhy() {
            WrittenEntry signed = second.with("signed", "yes").with("review_date", "2022-04-20");
            verifyThat("no-change-meetings").given(first, signed).saysNothing();
            verifyThat("no-change-meetings")
                    .given(first, signed, meeting("2022-05-01T10:00", "no"))
                    .raises("2022-05-01T10:00");
        }

        @Test
        void aThirdAsksAgain() {
            verifyThat("no-change-meetings")
                    .given(first, second, meeting("2022-05-01T10:00", "no"))
                    .raises("2022-03-31T17:30", "2022-05-01T10:00");
        }

        @Test
        void aChangeOfThePlanBetweenThemBreaksTheRow() {
            verifyThat("no-change-meetings")
                    .given(first, second)
                    .given(entry("plan-review").happened("2022-02-01T10:00").with("changed", "yes"))
                    .saysNothing();
        }

        @Test
        void aMeetingToldTwiceIsOneMeeting() {
            verifyThat("no-change-meetings")
                    .given(first, first.called("again").by("police").duplicating("E1"))
                    .saysNothing();
        }

        @Test
        void aSignedReasonAnswers() {
            verifyThat("no-change-meetings")
                    .given(first, second)
                    .given(entry("plan-review").happened("2022-04-02T10:00").with("signed", "yes"))
                    .closes("2022-04-02T10:00", "E3");
        }

        @Test
        void whereTheFormIsBlankTheOutcomeTells() {
            verifyThat("no-change-meetings")
                    .given(first)
                    .given(entry("strategy-meeting")
                            .happened("2022-03-31T17:30")
                            .outcome("NO-PLAN-CHANGE"))
                    .raises("2022-03-31T17:30");
        }
    }

    @Nested
    @CasesOf("panel-actions-overdue")
    class PanelActions {
        private final WrittenEntry meeting = entry("risk-meeting")
                .happened("2022-06-21T10:00")
                .recorded("2022-06-21T13:00")
                .with("actions", "5");

        private WrittenEntry done(String when, String what) {
            return entry("panel-action-done").happened(when).with("action_done", what);
        }

        @Test
        void actionsNotDoneInTenWorkingDaysAreOverdue() {
            verifyThat("panel-actions-overdue").given(meeting).raises("2022-07-05T17:00");
        }

        @Test
        void someOfThemDoneIsNotAll() {
            verifyThat("panel-actions-overdue")
                    .given(meeting, done("2022-07-01T10:00", "E1:4"))
                    .raises("2022-07-05T17:00")
                    .isOpen();
        }

        @Test
        void theLastOneDoneAnswers() {
            verifyThat("panel-actions-overdue")
                    .given(meeting, done("2022-07-01T10:00", "E1:2"), done("2022-07-05T17:00", "E1:3"))
                    .isQuiet()
                    .closes("2022-07-05T17:00", "E2", "E3");
        }

        @Test
        void aMeetingThatSetNothingOwesNothing() {
            verifyThat("panel-actions-overdue")
                    .given(meeting.with("actions", "0"))
                    .saysNothing();
        }
    }
}
