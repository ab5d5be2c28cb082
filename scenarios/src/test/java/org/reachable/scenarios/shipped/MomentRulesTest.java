package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

class MomentRulesTest {

    @Nested
    @CasesOf("reachable-moment")
    class ReachableMoment {
        private final WrittenEntry arrest = entry("police-arrest")
                .happened("2021-11-09T19:50")
                .recorded("2021-11-09T21:40")
                .with("arrest", "1");

        @Test
        void itAsksWhenKnownAndOnceMoreADayAfterItHappened() {
            verifyThat("reachable-moment").given(arrest).raises("2021-11-09T21:40", "2021-11-10T19:50");
        }

        @Test
        void theSecondAskingCountsElapsedHours() {
            verifyThat("reachable-moment")
                    .given(arrest.happened("2021-10-30T19:50").recorded("2021-10-30T21:40"))
                    .raises("2021-10-30T21:40", "2021-10-31T18:50");
        }

        @Test
        void aMomentAlreadyPastIsAskedOnce() {
            verifyThat("reachable-moment")
                    .given(arrest.recorded("2021-11-16T10:20"))
                    .raises("2021-11-16T10:20");
        }

        @Test
        void timeWithATrustedAdultAnswers() {
            verifyThat("reachable-moment")
                    .given(
                            arrest,
                            entry("trusted-adult-contact")
                                    .happened("2021-11-10T09:00")
                                    .outcome("DONE"))
                    .raises("2021-11-09T21:40")
                    .closes("2021-11-10T09:00", "E2");
        }

        @Test
        void timeWithAMentorThatSameDayNeedsNoReferenceAndLaterItDoes() {
            var mentor = entry("mentor-contact").outcome("ENGAGED");
            verifyThat("reachable-moment")
                    .given(arrest, mentor.happened("2021-11-10T19:50"))
                    .raises("2021-11-09T21:40")
                    .closes("2021-11-10T19:50", "E2");
            verifyThat("reachable-moment")
                    .given(arrest, mentor.happened("2021-11-10T19:51"))
                    .raises("2021-11-09T21:40", "2021-11-10T19:50")
                    .isOpen();
        }

        @Test
        void aNoteThatSomethingWasFiledIsNoConversation() {
            verifyThat("reachable-moment")
                    .given(
                            arrest,
                            entry("youth-justice-contact")
                                    .happened("2021-11-10T09:45")
                                    .outcome("LOGGED")
                                    .answering("E1"))
                    .raises("2021-11-09T21:40", "2021-11-10T19:50")
                    .isOpen();
        }

        @ParameterizedTest
        @ValueSource(strings = {"assault", "weapon", "self-harm", "unexplained"})
        void anInjuryNobodyCallsAnAccidentIsAMoment(String injury) {
            verifyThat("reachable-moment")
                    .given(entry("ed-attendance").happened("2022-01-05T10:00").with("injury", injury))
                    .until("2022-01-05T10:00")
                    .raises("2022-01-05T10:00");
        }

        @ParameterizedTest
        @ValueSource(strings = {"accident", "none"})
        void anAccidentIsNone(String injury) {
            verifyThat("reachable-moment")
                    .given(entry("ed-attendance").happened("2022-01-05T10:00").with("injury", injury))
                    .isQuiet();
        }

        @Test
        void anInjuryLeftBlankCountsAsUnexplained() {
            verifyThat("reachable-moment")
                    .given(entry("ed-attendance").happened("2022-01-05T10:00"))
                    .until("2022-01-05T10:00")
                    .raises("2022-01-05T10:00");
        }

        @Test
        void aPlannedEndOfAPlacementIsNone() {
            var ended = entry("placement-ended").happened("2022-05-31T16:00");
            verifyThat("reachable-moment").given(ended.outcome("ENDED")).isQuiet();
            verifyThat("reachable-moment")
                    .given(ended.outcome("UNPLANNED"))
                    .until("2022-05-31T16:00")
                    .raises("2022-05-31T16:00");
        }

        @Test
        void onlyAReturnAfterHarmIsAMoment() {
            var returned =
                    entry("missing-returned").happened("2022-05-31T16:00").with("episode", "1");
            verifyThat("reachable-moment").given(returned).isQuiet();
            verifyThat("reachable-moment")
                    .given(returned.with("distress", "yes"))
                    .until("2022-05-31T16:00")
                    .raises("2022-05-31T16:00");
        }

        /** Whoever is at the bedside is not in the cell: of the two nobody stands for the other. */
        @Test
        void whereSomebodyElseGoesToTheChildItIsAMomentOfItsOwn() {
            verifyThat("reachable-moment")
                    .given(
                            arrest,
                            entry("ed-attendance").with("injury", "assault").happened("2021-11-10T01:00"))
                    .raises("2021-11-09T21:40", "2021-11-10T01:00", "2021-11-10T19:50", "2021-11-11T01:00");
        }
    }

    @Nested
    @CasesOf("disclosure")
    class Disclosure {
        private final WrittenEntry told =
                entry("child-disclosure").happened("2022-06-02T12:00").recorded("2022-06-09T09:15");

        @Test
        void itAsksForAReplyWhenKnown() {
            verifyThat("disclosure").given(told).raises("2022-06-09T09:15").cites("E1");
        }

        @Test
        void itAsksAgainAfterADayWithoutReply() {
            verifyThat("disclosure")
                    .given(told.recorded("2022-06-02T12:30"))
                    .raises("2022-06-02T12:30", "2022-06-03T12:00");
        }

        @Test
        void aReplyToWhoeverWasToldAnswers() {
            verifyThat("disclosure")
                    .given(
                            told,
                            entry("referrer-reply").happened("2022-06-09T11:00").answering("E1"))
                    .closes("2022-06-09T11:00", "E2");
        }

        @Test
        void anythingElseThatHappensAnswersNothing() {
            verifyThat("disclosure")
                    .given(told, entry("strategy-meeting").happened("2022-06-09T11:00"))
                    .isOpen();
        }

        /** "He was not there" was one, and the child was said to have had a reply. */
        @Test
        void anAssessmentOfWhatTheChildNeedsIsNoReply() {
            verifyThat("disclosure")
                    .given(
                            told,
                            entry("need-assessed").happened("2022-06-09T11:00").answering("E1"))
                    .isOpen();
        }
    }

    @Nested
    @CasesOf("distress-response")
    class DistressResponse {
        private final WrittenEntry hurt =
                entry("ed-attendance").happened("2022-07-03T04:40").recorded("2022-07-03T09:00");
        private final WrittenEntry health =
                entry("mental-health-contact").happened("2022-07-03T15:00").outcome("DONE");
        private final WrittenEntry adult =
                entry("mentor-contact").happened("2022-07-03T18:00").outcome("ENGAGED");

        @Test
        void distressIsAnsweredTheSameDay() {
            verifyThat("distress-response")
                    .given(hurt.with("distress", "yes"))
                    .raises("2022-07-03T09:00", "2022-07-04T04:40");
        }

        @Test
        void whereNoDistressIsRecordedItIsQuiet() {
            verifyThat("distress-response")
                    .given(hurt.with("injury", "unexplained"))
                    .isQuiet();
        }

        @Test
        void bothAHealthContactAndATrustedAdultAreNeeded() {
            var distressed = verifyThat("distress-response").given(hurt.with("distress", "yes"));
            distressed.given(health).isOpen();
            distressed.given(adult).isOpen();
            distressed.given(health, adult).closes("2022-07-03T18:00", "E2", "E3");
        }
    }

    @Nested
    @CasesOf("place-risk")
    class PlaceRisk {
        private final WrittenEntry arrest =
                entry("police-arrest").happened("2021-11-09T19:50").at("14 Quarry Rise [ADDR:A2]");
        private final WrittenEntry chosen =
                entry("placement-start").happened("2022-05-31T19:30").recorded("2022-05-31T20:00");

        @Test
        void aPlaceNearWhereTheChildWasArrestedIsARisk() {
            verifyThat("place-risk")
                    .given(arrest, chosen.with("near", "ADDR:A2"))
                    .raises("2022-05-31T20:00")
                    .cites("E1", "E2");
        }

        @Test
        void soIsThePlaceItself() {
            verifyThat("place-risk")
                    .given(arrest, chosen.at("A flat [ADDR:A2]"))
                    .raises("2022-05-31T20:00");
        }

        @Test
        void aPlaceNearNothingKnownIsNone() {
            verifyThat("place-risk")
                    .given(arrest, chosen.with("near", "ADDR:A7"))
                    .isQuiet();
        }

        @Test
        void theHomeWherePlansAreWrittenAndTheChildCameBackToIsNone() {
            var home = entry("missing-returned").happened("2022-01-05T10:00").at("Home [ADDR:H1]");
            verifyThat("place-risk")
                    .given(
                            home,
                            entry("plan-review").happened("2022-02-01T10:00").at("Home [ADDR:H1]"))
                    .saysNothing();
        }

        @Test
        void whereTheChildToldSomebodyIsNone() {
            verifyThat("place-risk")
                    .given(
                            entry("child-disclosure")
                                    .happened("2022-01-05T10:00")
                                    .at("Workshop [LOC:W1]"),
                            chosen.with("near", "LOC:W1"))
                    .saysNothing();
        }

        @Test
        void whatBecomesKnownOnlyLaterDoesNotReachBack() {
            verifyThat("place-risk")
                    .given(arrest.recorded("2022-06-01T09:00"), chosen.with("near", "ADDR:A2"))
                    .isQuiet();
        }

        @Test
        void aCheckOfThePlaceAnswers() {
            verifyThat("place-risk")
                    .given(arrest, chosen.with("near", "ADDR:A2"))
                    .given(entry("place-check").happened("2022-06-01T10:00").with("near", "ADDR:A2"))
                    .closes("2022-06-01T10:00", "E3");
        }

        @Test
        void aCheckOfAnotherPlaceAPlanAndGoingThereDoNot() {
            var given = verifyThat("place-risk").given(arrest, chosen.with("near", "ADDR:A2"));
            given.given(entry("place-check").happened("2022-06-01T10:00").with("near", "ADDR:A9"))
                    .isOpen();
            given.given(entry("plan-review").happened("2022-06-01T10:00").answering("E2"))
                    .isOpen();
            given.given(entry("school-roll-change")
                            .happened("2022-06-01T10:00")
                            .with("roll", "on")
                            .answering("E2"))
                    .isOpen();
        }
    }
}
