package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** What was refused, put off or is open still answers nothing, of whatever kind it is (decision 29 of the stories' semantics). */
class NotDoneAnswersNothingTest {

    private static final WrittenEntry MEETING =
            entry("strategy-meeting").happened("2022-02-13T10:00").recorded("2022-02-13T11:00");

    private final RuleVerifier danger = verifyThat("danger-response")
            .given(entry("family-report")
                    .happened("2022-02-12T08:45")
                    .recorded("2022-02-12T09:05")
                    .with("threat", "yes"));

    private final RuleVerifier place = verifyThat("place-risk")
            .given(
                    entry("police-arrest").happened("2021-11-09T19:50").at("14 Quarry Rise [ADDR:A2]"),
                    entry("placement-start")
                            .happened("2022-05-31T19:30")
                            .recorded("2022-05-31T20:00")
                            .with("near", "ADDR:A2"));

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "DECLINED", "OPEN", "PENDING", "DEFERRED", "NOT-DONE"})
    void aMeetingThatWasNotHeldAnswersNoDanger(String outcome) {
        danger.given(MEETING.outcome(outcome)).raises("2022-02-14T17:00").isOpen();
    }

    @Test
    void aMeetingThatWasHeldAnswersIt() {
        danger.given(MEETING.with("held", "yes")).isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "DEFERRED", "LOGGED", "NOT-DONE", "OPEN", "REFUSED"})
    void aPlaceThatWasNotCheckedIsStillAsked(String outcome) {
        place.given(entry("place-check")
                        .happened("2022-06-01T10:00")
                        .with("near", "ADDR:A2")
                        .outcome(outcome))
                .isOpen();
    }

    @Test
    void aPlaceThatWasCheckedIsAnswered() {
        place.given(entry("place-check").happened("2022-06-01T10:00").with("near", "ADDR:A2"))
                .closes("2022-06-01T10:00", "E3");
    }

    @Test
    void aDisagreementThatIsNotResolvedIsNotResolved() {
        var differ = verifyThat("disagreement-not-escalated")
                .given(entry("professional-disagreement")
                        .happened("2022-02-23T15:00")
                        .by("youth-justice")
                        .with("with", "social-care"));
        WrittenEntry said = entry("disagreement-resolved")
                .happened("2022-02-24T10:00")
                .by("social-care")
                .with("with", "youth-justice");
        differ.given(said.with("resolved", "no")).raises("2022-02-25T17:00");
        differ.given(said.outcome("UNRESOLVED")).raises("2022-02-25T17:00");
        differ.given(said).isQuiet();
    }

    @EachStillMissingReview
    void aReportThatSaysThatTheChildIsBackTellsOfNobodyWhoIsMissing(String rule) {
        WrittenEntry seen = entry("missing-review")
                .happened("2021-10-01T10:00")
                .with("episode", "1")
                .with("after", "24-hours");
        WrittenEntry reported =
                entry("missing-reported").happened("2022-02-25T22:00").with("episode", "2");
        verifyThat(rule)
                .given(seen, reported.recorded("2022-02-26T16:00").with("returned_at", "2022-02-26T15:00"))
                .saysNothing();
        verifyThat(rule).given(seen, reported).isOpen();
    }

    /** "Assessment done by phone, not seen", and the assessment of the child and the family was finished. */
    @Nested
    class AnAssessment {

        private final RuleVerifier assessment = verifyThat("as-assessment-max")
                .given(entry("assessment-started").happened("2022-02-14T10:00"));

        private final WrittenEntry completed = entry("assessment-completed")
                .happened("2022-03-14T10:00")
                .recorded("2022-03-14T11:00")
                .outcome("DONE");

        @ParameterizedTest
        @ValueSource(strings = {"", "not-yet", "not decided, waits for the panel", "pending"})
        void ofWhichNothingIsDecidedIsNotFinished(String decided) {
            assessment
                    .given(completed.with("seen", "alone").with("assessment_decision", decided))
                    .raises("2022-04-20T17:00")
                    .isOpen();
            assessment.given(completed).isOpen();
        }

        @ParameterizedTest
        @ValueSource(strings = {"no-further-action", "child-in-need", "section-47", "Early help by the school"})
        void ofWhichTheDecisionIsSaidIsFinished(String decided) {
            assessment
                    .given(completed.with("seen", "alone").with("assessment_decision", decided))
                    .isQuiet();
            assessment
                    .given(completed.with("seen", "unborn").with("assessment_decision", decided))
                    .isQuiet();
            assessment.given(completed.with("assessment_decision", decided)).isQuiet();
        }

        @Test
        void ofAChildWhomNobodySawIsNotFinished() {
            assessment
                    .given(completed.with("seen", "no").with("assessment_decision", "no-further-action"))
                    .raises("2022-04-20T17:00")
                    .isOpen();
        }

        @Test
        void aPlanFinishesIt() {
            assessment
                    .given(completed, entry("plan-created").happened("2022-03-16T10:00"))
                    .isQuiet();
        }
    }
}
