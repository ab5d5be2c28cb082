package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** What leaves blank whether it was so asks its own question, quietly; what says so, either way, asks nothing. */
class BlankRulesTest {

    @Nested
    @CasesOf("interview-held-left-blank")
    class Held {
        private static final WrittenEntry INTERVIEW = entry("return-interview-completed")
                .happened("2022-01-11T10:00")
                .by("voluntary")
                .with("episode", "1");

        @Test
        void whatLeavesItBlankIsAskedAndWhatSaysNoIsNot() {
            verifyThat("interview-held-left-blank").given(INTERVIEW).asksQuietly("2022-01-11T10:00");
            verifyThat("interview-held-left-blank")
                    .given(INTERVIEW.with("held", "refused"))
                    .saysNothing();
        }

        @Test
        void anInterviewOfTheSameEpisodeThatSaysAnswersIt() {
            var later = INTERVIEW.happened("2022-01-12T10:00").with("held", "yes");
            verifyThat("interview-held-left-blank").given(INTERVIEW, later).closes("2022-01-12T10:00", "E2");
            verifyThat("interview-held-left-blank")
                    .given(INTERVIEW, later.with("episode", "2"))
                    .isOpen();
        }
    }

    @Nested
    @CasesOf("visit-seen-left-blank")
    class Seen {
        private static final WrittenEntry VISIT =
                entry("social-work-visit").happened("2022-01-11T10:00").by("social-care");

        @Test
        void whatLeavesItBlankIsAskedAndWhatSaysNoIsNot() {
            verifyThat("visit-seen-left-blank").given(VISIT).asksQuietly("2022-01-11T10:00");
            verifyThat("visit-seen-left-blank").given(VISIT.with("seen", "no")).saysNothing();
        }

        @Test
        void aVisitThatWasNotHeldSawNobody() {
            verifyThat("visit-seen-left-blank")
                    .given(VISIT.with("held", "not-attended"))
                    .saysNothing();
        }

        @Test
        void whatNamesTheVisitAnswersItAndTheNextVisitDoesNot() {
            var seen = VISIT.happened("2022-01-12T10:00").with("seen", "yes");
            verifyThat("visit-seen-left-blank")
                    .given(VISIT, seen.answering("E1"))
                    .closes("2022-01-12T10:00", "E2");
            verifyThat("visit-seen-left-blank").given(VISIT, seen).isOpen();
        }
    }

    @Nested
    @CasesOf("conference-plan-left-blank")
    class Conference {
        private static final WrittenEntry CONFERENCE =
                entry("transfer-in-conference").happened("2022-01-11T10:00");

        @Test
        void aConferenceThatSaysNotWhetherThereIsAPlanIsAskedUntilOneSays() {
            var rule = verifyThat("conference-plan-left-blank");
            rule.given(CONFERENCE).asksQuietly("2022-01-11T10:00");
            rule.given(CONFERENCE.with("child_protection_plan", "no")).saysNothing();
            rule.given(CONFERENCE.outcome("DEFERRED")).saysNothing();
            rule.given(
                            CONFERENCE,
                            entry("initial-child-protection-conference")
                                    .happened("2022-01-20T10:00")
                                    .with("child_protection_plan", "yes"))
                    .closes("2022-01-20T10:00", "E2");
        }
    }

    @Nested
    @CasesOf("disagreement-answered-left-blank")
    class Answered {
        private static final WrittenEntry RESPONSE = entry("escalation-response")
                .happened("2022-01-11T10:00")
                .by("social-care")
                .with("with", "youth-justice");

        @Test
        void whatLeavesItBlankIsAskedAndWhatSaysItDoesIsNot() {
            verifyThat("disagreement-answered-left-blank").given(RESPONSE).asksQuietly("2022-01-11T10:00");
            verifyThat("disagreement-answered-left-blank")
                    .given(RESPONSE.with("answers_question", "yes"))
                    .saysNothing();
        }

        @Test
        void whoGoesOnToTheNextStageHasSaidSo() {
            var next = entry("escalation-raised").by("youth-justice").with("with", "social-care");
            verifyThat("disagreement-answered-left-blank")
                    .given(RESPONSE, next.happened("2022-01-12T10:00"))
                    .closes("2022-01-12T10:00", "E2");
            verifyThat("disagreement-answered-left-blank")
                    .given(RESPONSE, next.happened("2022-01-10T10:00"))
                    .isOpen();
        }
    }
}
