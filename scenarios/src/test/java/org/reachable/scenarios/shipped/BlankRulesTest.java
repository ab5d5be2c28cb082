package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
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
    @CasesOf("nrm-review-left-blank")
    class NotReferred {
        private static final WrittenEntry NO =
                entry("nrm-discussion").happened("2022-01-11T10:00").with("nrm", "decided-not");

        @Test
        void aNoIsAskedForItsDayUntilThereIsOneOrTheChildIsReferred() {
            var rule = verifyThat("nrm-review-left-blank");
            var later = NO.happened("2022-01-20T10:00");
            rule.given(NO.with("review_date", "2022-03-01")).saysNothing();
            rule.given(NO.with("nrm", "considered")).saysNothing();
            rule.given(NO.with("review_date", "in four weeks")).asksQuietly("2022-01-11T10:00");
            rule.given(NO, later.with("review_date", "2022-03-01")).closes("2022-01-20T10:00", "E2");
            rule.given(NO, later.with("nrm", "submitted")).closes("2022-01-20T10:00", "E2");
            rule.given(NO, later).isOpen();
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

        /** It stands, and nobody guesses whether it answered them: they are asked, and not whoever wrote it. */
        @Test
        void whoeverDisagreedIsAskedOfWhatIsSaidToBeResolved() {
            var resolved = entry("disagreement-resolved")
                    .happened("2022-01-11T10:00")
                    .by("social-care")
                    .with("with", "school")
                    .with("resolved", "yes");
            var asked = verifyThat("disagreement-answered-left-blank").given(resolved);
            asked.asksQuietly("2022-01-11T10:00");
            assertThat(asked.findings().getFirst().last().owner()).isEqualTo("whoever-disagreed");
            asked.given(resolved.happened("2022-01-12T10:00")
                            .by("school")
                            .with("answers_question", "yes")
                            .answering("E1"))
                    .closes("2022-01-12T10:00", "E2");
            var again = entry("professional-disagreement").happened("2022-01-12T10:00");
            asked.given(again.by("school").with("with", "social-care")).closes("2022-01-12T10:00", "E2");
            asked.given(again.by("school").with("with", "police")).isOpen();
            for (WrittenEntry no : List.of(
                    resolved.with("answers_question", "yes"),
                    resolved.with("answers_question", "no"),
                    resolved.with("resolved", "no"),
                    resolved.outcome("UNRESOLVED"))) {
                verifyThat("disagreement-answered-left-blank").given(no).saysNothing();
            }
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

    /** What keeps a request of the same day open is asked for, beside the clock that runs. */
    @Nested
    @CasesOf("refusal-left-blank")
    class Refused {
        private static final WrittenEntry ASKED = entry("voluntary-concern")
                .called("asked")
                .happened("2022-01-10T16:00")
                .with("asks", "same-day-meeting");
        private static final WrittenEntry REFUSED = entry("contact-decision")
                .called("refused")
                .happened("2022-01-10T17:00")
                .outcome("DECIDED")
                .answering("asked")
                .with("decision", "refused")
                .with("by", "team manager");

        @Test
        void whatIsMissingIsAskedOfWhoeverDecided() {
            verifyThat("refusal-left-blank")
                    .given(ASKED, REFUSED.with("told", "yes"))
                    .asksQuietly("2022-01-10T17:00");
            verifyThat("refusal-left-blank")
                    .given(ASKED, REFUSED.with("reasons", "seen this morning").with("told", "left a message"))
                    .asksQuietly("2022-01-10T17:00");
            verifyThat("refusal-left-blank")
                    .given(ASKED, REFUSED.with("reasons", "seen this morning").with("told", "yes"))
                    .saysNothing();
            // Of what nobody asked for the same day it is not asked, nor of what was agreed.
            verifyThat("refusal-left-blank")
                    .given(ASKED.with("asks", ""), REFUSED.with("told", "yes"))
                    .saysNothing();
            verifyThat("refusal-left-blank")
                    .given(ASKED, REFUSED.with("decision", "agreed"))
                    .saysNothing();
        }

        @Test
        void aDecisionThatSaysItAnswers() {
            var again = REFUSED.called("again")
                    .happened("2022-01-10T18:00")
                    .answering("refused")
                    .with("told", "PRO:MEN1");
            verifyThat("refusal-left-blank")
                    .given(ASKED, REFUSED, again.with("reasons", "seen this morning"))
                    .closes("2022-01-10T18:00", "again");
            verifyThat("refusal-left-blank").given(ASKED, REFUSED, again).isOpen();
        }

        @Test
        void whoWasToldIsToldToo() {
            var why = REFUSED.with("reasons", "seen this morning");
            verifyThat("same-day-request")
                    .given(ASKED, why.with("told", "PRO:MEN1"))
                    .isQuiet();
            // A word that does not say whether it is whoever asked is asked about.
            for (String nobody : List.of("mentor", "PRO:MEN1 not told yet", "message left", "nobody")) {
                verifyThat("same-day-request")
                        .given(ASKED, why.with("told", nobody))
                        .isOpen();
            }
            verifyThat("refusal-left-blank")
                    .given(ASKED, why.with("told", "mentor"))
                    .asksQuietly("2022-01-10T17:00");
        }
    }
}
