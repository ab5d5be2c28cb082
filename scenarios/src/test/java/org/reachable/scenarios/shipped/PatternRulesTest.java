package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

class PatternRulesTest {

    private static WrittenEntry seen(String type, String when) {
        return entry(type).happened(when);
    }

    @Nested
    @CasesOf("below-threshold-accumulation")
    class BelowThreshold {
        private final WrittenEntry[] three = {
            seen("school-concern", "2021-09-01T10:00").outcome("LOGGED"),
            seen("family-report", "2021-09-10T10:00").outcome("NFA"),
            seen("housing-report", "2021-09-20T10:00").outcome("BELOW-THRESHOLD")
        };

        @Test
        void theFourthContactClosedSinglyRaises() {
            verifyThat("below-threshold-accumulation")
                    .given(three)
                    .given(seen("school-suspension", "2021-10-06T10:00").outcome("LOGGED"))
                    .raises("2021-10-06T10:00")
                    .cites("E1", "E2", "E3", "E4");
        }

        @Test
        void fortyTwoDaysReachBackToTheMinute() {
            var fourth = seen("school-concern", "2021-10-13T10:00").outcome("LOGGED");
            verifyThat("below-threshold-accumulation")
                    .given(three)
                    .given(fourth)
                    .raises("2021-10-13T10:00");
            verifyThat("below-threshold-accumulation")
                    .given(three)
                    .given(fourth.happened("2021-10-13T10:01"))
                    .isQuiet();
        }

        @Test
        void twoAgenciesAreTooFew() {
            verifyThat("below-threshold-accumulation")
                    .given(three[0], three[1])
                    .given(seen("school-concern", "2021-09-15T10:00").outcome("LOGGED"))
                    .given(seen("school-concern", "2021-09-16T10:00").outcome("LOGGED"))
                    .isQuiet();
        }

        @Test
        void aContactThatWasActedOnIsNotCounted() {
            verifyThat("below-threshold-accumulation")
                    .given(three)
                    .given(seen("school-concern", "2021-10-06T10:00").outcome("OPEN"))
                    .isQuiet();
        }

        @Test
        void onlyADecisionThatNamesThemAnswersAndClosingAgainDoesNot() {
            var raised = verifyThat("below-threshold-accumulation")
                    .given(three)
                    .given(seen("school-concern", "2021-10-06T10:00").outcome("LOGGED"));
            var decision = seen("contact-decision", "2021-10-07T10:00")
                    .by("social-care")
                    .answering("E4");
            raised.given(decision.outcome("BELOW-THRESHOLD")).isOpen();
            raised.given(decision.outcome("DECIDED")).closes("2021-10-07T10:00", "E5");
        }

        @Test
        void oneContactInTwoRecordsIsOne() {
            verifyThat("below-threshold-accumulation")
                    .given(three)
                    .given(three[2].by("police").called("again").duplicating("E3"))
                    .isQuiet();
        }
    }

    @Nested
    @CasesOf("drift")
    class Drift {
        private final WrittenEntry plan = seen("plan-created", "2021-12-17T15:00")
                .recorded("2021-12-17T16:40")
                .with("changed", "yes");
        private final WrittenEntry[] five = {
            seen("missing-reported", "2021-12-20T19:00").with("episode", "3"),
            seen("police-sighting", "2021-12-21T08:30").with("noticed", "yes"),
            seen("ed-attendance", "2021-12-29T10:00"),
            seen("cross-force-intelligence", "2022-01-11T15:20"),
            seen("school-concern", "2022-01-15T10:00")
        };

        @Test
        void theSixthThingAfterThirtyDaysOfTheSamePlanRaises() {
            verifyThat("drift")
                    .given(plan)
                    .given(five)
                    .given(seen("family-report", "2022-01-23T20:55"))
                    .raises("2022-01-23T20:55")
                    .cites("E2", "E3", "E4", "E5", "E6", "E7");
        }

        @Test
        void anAccidentShowsNothingAboutHarm() {
            verifyThat("drift")
                    .given(plan)
                    .given(five)
                    .given(seen("ed-attendance", "2022-01-23T20:55").with("injury", "accident"))
                    .isQuiet();
        }

        @Test
        void sixThingsEarlierWaitForTheMorningOfTheThirtiethDay() {
            verifyThat("drift")
                    .given(plan)
                    .given(five)
                    .given(seen("family-report", "2022-01-15T20:55"))
                    .raises("2022-01-16T09:00");
        }

        @Test
        void aChangeOfThePlanCloses() {
            verifyThat("drift")
                    .given(plan)
                    .given(five)
                    .given(seen("family-report", "2022-01-23T20:55"))
                    .given(seen("plan-review", "2022-02-01T10:00").with("changed", "yes"))
                    .raises("2022-01-23T20:55")
                    .closes("2022-02-01T10:00", "E8");
        }

        @Test
        void aSignedReviewAnswersUntilItsDate() {
            verifyThat("drift")
                    .given(plan)
                    .given(five)
                    .given(seen("family-report", "2022-01-23T20:55"))
                    .given(seen("plan-review", "2022-01-25T10:00")
                            .with("changed", "no")
                            .with("signed", "yes")
                            .with("review_date", "2022-02-08"))
                    .raises("2022-01-23T20:55", "2022-02-08T17:00")
                    .isQuietAt("2022-02-08T16:59");
        }

        @Test
        void ourOwnActivityAloneIsNoDrift() {
            verifyThat("drift")
                    .given(plan)
                    .given(five[0], five[2], five[3])
                    .given(seen("police-stop-search", "2022-01-12T10:00").with("noticed", "no"))
                    .given(seen("police-risk-list", "2022-01-13T10:00"))
                    .given(seen("exploitation-screening", "2022-01-23T10:00"))
                    .isQuiet();
        }

        @Test
        void withoutAPlanItCountsFromTheFirstThing() {
            verifyThat("drift")
                    .given(five)
                    .given(seen("family-report", "2022-01-16T20:55"))
                    .raises("2022-01-19T09:00");
        }
    }

    @Nested
    @CasesOf("convergence")
    class Convergence {
        private final WrittenEntry[] three = {
            seen("family-report", "2023-04-19T18:00"),
            seen("police-stop-search", "2023-04-21T20:15").with("noticed", "yes"),
            seen("school-concern", "2023-04-24T09:30")
        };

        @Test
        void fourAgenciesInFourteenDaysRaise() {
            verifyThat("convergence")
                    .given(three)
                    .given(seen("housing-report", "2023-05-03T18:00"))
                    .raises("2023-05-03T18:00")
                    .cites("E1", "E2", "E3", "E4");
            verifyThat("convergence")
                    .given(three)
                    .given(seen("housing-report", "2023-05-03T18:01"))
                    .isQuiet();
        }

        @Test
        void threeAgenciesDoNot() {
            verifyThat("convergence")
                    .given(three)
                    .given(seen("school-concern", "2023-04-25T09:30"))
                    .isQuiet();
        }

        @Test
        void oneOfThemMayBeOurOwnActivityAndTwoMayNot() {
            var ours = seen("exploitation-screening", "2023-04-25T10:00").by("social-care");
            verifyThat("convergence").given(three).given(ours).raises("2023-04-25T10:00");
            verifyThat("convergence")
                    .given(three[0], three[2], ours)
                    .given(three[1].with("noticed", "no"))
                    .isQuiet();
        }

        @Test
        void aMeetingAfterItAnswers() {
            verifyThat("convergence")
                    .given(three)
                    .given(seen("housing-report", "2023-05-03T18:00"))
                    .given(seen("strategy-meeting", "2023-05-04T10:00"))
                    .closes("2023-05-04T10:00", "E5");
        }
    }

    @Nested
    @CasesOf("late-information")
    class LateInformation {
        private final WrittenEntry sighting = seen("police-sighting", "2021-12-02T21:15");

        @Test
        void moreThanSeventyTwoElapsedHoursAreLate() {
            verifyThat("late-information")
                    .given(sighting.recorded("2021-12-05T21:15"))
                    .saysNothing();
            verifyThat("late-information")
                    .given(sighting.recorded("2021-12-05T21:16"))
                    .raises("2021-12-05T21:16");
        }

        @Test
        void theNightTheClocksGoBackIsAnHourLonger() {
            verifyThat("late-information")
                    .given(sighting.happened("2021-10-29T21:15").recorded("2021-11-01T20:15"))
                    .saysNothing();
            verifyThat("late-information")
                    .given(sighting.happened("2021-10-29T21:15").recorded("2021-11-01T20:16"))
                    .raises("2021-11-01T20:16");
        }

        @Test
        void aSecondRecordThatComesLateTellsNothingLate() {
            verifyThat("late-information")
                    .given(sighting)
                    .given(sighting.called("again").recorded("2021-12-21T08:30").duplicating("E1"))
                    .saysNothing();
        }

        @Test
        void lookingAgainAtThePlanAnswers() {
            verifyThat("late-information")
                    .given(sighting.recorded("2021-12-21T08:30"))
                    .given(seen("plan-review", "2021-12-22T10:00"))
                    .closes("2021-12-22T10:00", "E2");
        }

        @Test
        void whatIsNoRiskMayComeLate() {
            verifyThat("late-information")
                    .given(seen("school-attendance-update", "2021-12-02T10:00").recorded("2021-12-21T08:30"))
                    .saysNothing();
        }
    }
}
