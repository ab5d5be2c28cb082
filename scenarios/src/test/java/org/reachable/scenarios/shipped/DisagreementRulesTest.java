package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

class DisagreementRulesTest {
    private static final WrittenEntry DIFFER = entry("professional-disagreement")
            .happened("2022-02-23T11:00")
            .recorded("2022-02-23T13:00")
            .by("youth-justice")
            .with("with", "social-care");

    private static WrittenEntry raised(String stage, String when) {
        return entry("escalation-raised")
                .happened(when)
                .by("youth-justice")
                .with("with", "social-care")
                .with("stage", stage);
    }

    @Nested
    @CasesOf("disagreement-not-escalated")
    class NotEscalated {

        @Test
        void neitherResolvedNorRaisedInTwoWorkingDaysIsAnAlert() {
            verifyThat("disagreement-not-escalated").given(DIFFER).raises("2022-02-25T17:00");
        }

        /** One of those who differ: youth justice only where they do. */
        @Test
        void whoeverIsAskedIsOneOfThoseWhoDiffer() {
            for (String[] of : new String[][] {
                {"youth-justice", "social-care", "youth-justice-manager"},
                {"social-care", "youth-justice", "youth-justice-manager"},
                {"school", "social-care", "social-care-manager"},
                {"social-care", "school", "social-care-manager"},
                {"health-gp", "school", "designated-safeguarding-lead"},
                {"health-gp", "police", "agency-safeguarding-lead"},
            }) {
                var asked = verifyThat("disagreement-not-escalated")
                        .given(DIFFER.by(of[0]).with("with", of[1]));
                assertThat(asked.raises("2022-02-25T17:00")
                                .findings()
                                .getFirst()
                                .steps())
                        .as("%s with %s", of[0], of[1])
                        .allMatch(step -> step.owner().equals(of[2]));
            }
        }

        @Test
        void oneThatWasResolvedAtOnceIsNone() {
            verifyThat("disagreement-not-escalated")
                    .given(DIFFER.with("resolved", "yes"))
                    .saysNothing();
        }

        @Test
        void stageOneAnswersWhicheverAgencyRaisesIt() {
            verifyThat("disagreement-not-escalated")
                    .given(DIFFER, raised("1", "2022-02-25T10:00"))
                    .isQuiet();
            verifyThat("disagreement-not-escalated")
                    .given(DIFFER)
                    .given(entry("escalation-raised")
                            .happened("2022-02-25T10:00")
                            .by("social-care")
                            .with("with", "youth-justice"))
                    .isQuiet();
        }

        @Test
        void whatTwoOthersResolveAnswersNothing() {
            verifyThat("disagreement-not-escalated")
                    .given(DIFFER)
                    .given(entry("disagreement-resolved")
                            .happened("2022-02-24T10:00")
                            .by("school")
                            .with("with", "social-care"))
                    .raises("2022-02-25T17:00");
        }

        @Test
        void agreeingToDifferAgainAsksAgain() {
            verifyThat("disagreement-not-escalated")
                    .given(
                            DIFFER,
                            DIFFER.called("again").happened("2022-03-01T10:00").recorded("2022-03-01T10:00"))
                    .raises("2022-02-25T17:00", "2022-03-01T10:00");
        }
    }

    @Nested
    @CasesOf("escalation-overdue")
    class EscalationOverdue {
        private final WrittenEntry first = raised("1", "2022-06-15T10:40");

        @Test
        void itMovesUpAStageByItselfWhenNobodyAnswers() {
            verifyThat("escalation-overdue")
                    .given(first)
                    .raises("2022-06-17T17:00", "2022-06-24T17:00", "2022-07-01T17:00");
        }

        @Test
        void aStageThatIsRaisedHasItsTimeFromThen() {
            verifyThat("escalation-overdue")
                    .given(first, raised("2", "2022-06-24T10:00"))
                    .raises("2022-06-17T17:00", "2022-07-01T17:00", "2022-07-08T17:00");
        }

        @Test
        void raisingTheSameStageTwiceGainsNoTime() {
            verifyThat("escalation-overdue")
                    .given(first, raised("2", "2022-06-20T10:00"), raised("2", "2022-06-24T10:00"))
                    .raises("2022-06-17T17:00", "2022-06-27T17:00", "2022-07-04T17:00");
        }

        @Test
        void aResponseThatDoesNotAnswerTheQuestionEndsNothing() {
            var response = entry("escalation-response")
                    .happened("2022-06-17T10:00")
                    .by("social-care")
                    .with("with", "youth-justice");
            verifyThat("escalation-overdue")
                    .given(first, response.with("answers_question", "no"))
                    .isOpen();
            verifyThat("escalation-overdue")
                    .given(first, response.with("answers_question", "yes"))
                    .isQuiet()
                    .closes("2022-06-17T10:00", "E2");
        }
    }
}
