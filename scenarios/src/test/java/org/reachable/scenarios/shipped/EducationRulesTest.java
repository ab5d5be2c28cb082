package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** On Wealdshire's calendar: half-term from 21 to 25 February 2022, Easter from 11 to 22 April. */
class EducationRulesTest {

    private static RuleVerifier verify(String rule) {
        return verifyThat(rule).with(ByHand.calendars());
    }

    private static WrittenEntry roll(String onOrOff, String when) {
        return entry("school-roll-change").happened(when).with("roll", onOrOff);
    }

    @Nested
    @CasesOf("day-six-education")
    class DaySix {
        private final WrittenEntry excluded =
                entry("school-permanent-exclusion").happened("2021-12-06T09:10").recorded("2021-12-06T12:00");

        @Test
        void theSixthSchoolDayIsCountedFromTheDayAfterTheDecision() {
            verify("day-six-education").given(excluded).raises("2021-12-14T09:00");
        }

        @Test
        void aHolidayIsNotCounted() {
            verify("day-six-education")
                    .given(excluded.happened("2022-02-17T09:10").recorded("2022-02-17T12:00"))
                    .raises("2022-03-04T09:00");
        }

        @Test
        void fullTimeEducationBeforeThenKeepsItQuietAndFewerHoursDoNot() {
            var tuition = entry("education-provision-offer")
                    .happened("2021-12-13T11:00")
                    .with("full_time_hours", "25");
            verify("day-six-education")
                    .given(excluded, tuition.with("hours", "25"))
                    .saysNothing();
            verify("day-six-education")
                    .given(excluded, tuition.with("hours", "24"))
                    .raises("2021-12-14T09:00")
                    .isOpen();
        }

        @Test
        void educationThatBeganBeforeAndIsKnownLaterWithdraws() {
            verify("day-six-education")
                    .given(excluded)
                    .given(entry("education-secured")
                            .happened("2021-12-10T09:00")
                            .recorded("2021-12-20T09:00"))
                    .raises("2021-12-14T09:00")
                    .withdraws();
        }

        @Test
        void anExclusionTakenBackWithdraws() {
            verify("day-six-education")
                    .given(excluded)
                    .given(entry("entry-withdrawn").happened("2021-12-20T09:00").correcting("E1"))
                    .raises("2021-12-14T09:00")
                    .withdraws();
        }
    }

    @Nested
    @CasesOf("day-six-suspension")
    class DaySixOfASuspension {
        private final WrittenEntry suspended = entry("school-suspension").happened("2021-11-01T10:00");

        @Test
        void aSuspensionOfMoreThanFiveSchoolDaysCountsAndAShorterOneDoesNot() {
            verify("day-six-suspension").given(suspended.with("days", "5")).saysNothing();
            verify("day-six-suspension").given(suspended.with("days", "6")).raises("2021-11-09T09:00");
        }

        @Test
        void halfADayMoreIsMoreAndItEndsWithTheDayItReaches() {
            verify("day-six-suspension")
                    .given(suspended.with("days", "5.5"))
                    .raises("2021-11-09T09:00")
                    .closes("2021-11-10T09:00");
        }

        @Test
        void oneThatLeavesItsDaysBlankOrIsNoNumberCountsNothing() {
            verify("day-six-suspension").given(suspended).saysNothing();
            verify("day-six-suspension").given(suspended.with("days", "six")).saysNothing();
        }

        @Test
        void anExclusionThatBeginsMeanwhileHasADaySixOfItsOwn() {
            var excluded = entry("school-permanent-exclusion").happened("2021-11-04T10:00");
            verify("day-six-education")
                    .given(suspended.with("days", "10"), excluded)
                    .raises("2021-11-12T09:00");
        }
    }

    @Nested
    @CasesOf("ex-day1-looked-after")
    class FirstDayOfAChildInCare {
        private final WrittenEntry care = entry("care-episode-start").happened("2021-09-20T10:00");
        private final WrittenEntry suspended =
                entry("school-suspension").happened("2021-11-01T10:00").with("days", "2");

        @Test
        void educationElsewhereRunsFromTheFirstDayOutOfSchool() {
            verify("ex-day1-looked-after")
                    .given(care, suspended)
                    .raises("2021-11-02T09:00")
                    .cites("E1", "E2");
        }

        @Test
        void itEndsWithTheSuspension() {
            verify("ex-day1-looked-after").given(care, suspended).closes("2021-11-04T09:00");
        }

        @Test
        void educationArrangedTheSameDayKeepsItQuiet() {
            verify("ex-day1-looked-after")
                    .given(care, suspended, entry("education-provision-offer").happened("2021-11-01T15:00"))
                    .saysNothing();
        }

        @Test
        void aChildNotInCareIsNotMeant() {
            verify("ex-day1-looked-after").given(suspended).saysNothing();
        }
    }

    @Nested
    @CasesOf("without-full-time-education")
    class WithoutFullTimeEducation {
        private final WrittenEntry excluded =
                entry("school-permanent-exclusion").happened("2021-12-06T09:10");

        @Test
        void fifteenTwentyFortyAndMoreSchoolDaysAreTold() {
            verify("without-full-time-education")
                    .given(excluded)
                    .given(entry("education-secured").happened("2022-02-21T09:00"))
                    .raises("2022-01-11T09:00", "2022-01-18T09:00", "2022-02-15T09:00")
                    .closes("2022-02-21T09:00", "E2");
        }

        @Test
        void fewerHoursThanFullTimeEndNothing() {
            verify("without-full-time-education")
                    .given(excluded)
                    .given(entry("education-provision-offer")
                            .happened("2022-01-10T11:00")
                            .with("hours", "5")
                            .with("full_time_hours", "25"))
                    .until("2022-01-18T09:00")
                    .raises("2022-01-11T09:00", "2022-01-18T09:00");
        }
    }

    @Nested
    @CasesOf("off-roll")
    class OffRoll {
        private final WrittenEntry off = roll("off", "2022-02-04T09:00").recorded("2022-02-04T10:00");

        @Test
        void theFirstDayIsToldWhenKnown() {
            verify("off-roll").given(off).until("2022-02-20T09:00").raises("2022-02-04T10:00");
        }

        @Test
        void halfTermIsNotCountedTowardsDayFifteen() {
            verify("off-roll").given(off).until("2022-03-03T08:59").raises("2022-02-04T10:00");
            verify("off-roll").given(off).until("2022-03-03T09:00").tells("off-roll-escalation", "2022-03-03T09:00");
        }

        @Test
        void knownLateOnlyTheHighestDayPassedIsTold() {
            verify("off-roll")
                    .given(off.recorded("2022-03-11T12:00"))
                    .until("2022-03-20T09:00")
                    .raises("2022-03-11T12:00")
                    .tells("off-roll-escalation", "2022-03-11T12:00");
        }

        @Test
        void aSchoolPlaceEndsIt() {
            verify("off-roll")
                    .given(off, roll("on", "2022-03-02T08:45").recorded("2022-03-02T10:00"))
                    .raises("2022-02-04T10:00")
                    .closes("2022-03-02T10:00", "E2");
        }

        @Test
        void aPlaceKnownLateTakesNothingBackAndEndsIt() {
            verify("off-roll")
                    .given(off, roll("on", "2022-03-02T08:45").recorded("2022-03-08T10:00"))
                    .raises("2022-02-04T10:00", "2022-03-03T09:00")
                    .closes("2022-03-08T10:00", "E2");
        }
    }

    @Nested
    @CasesOf("removal-without-ground")
    class RemovalWithoutGround {
        private final WrittenEntry off = roll("off", "2022-02-04T09:00").recorded("2022-02-04T10:00");

        @Test
        void aRemovalWithoutAGroundIsAnAlert() {
            verify("removal-without-ground").given(off).raises("2022-02-04T10:00");
        }

        @Test
        void aGroundMakesItQuiet() {
            verify("removal-without-ground")
                    .given(off.with("ground", "moved-school"))
                    .saysNothing();
        }

        @Test
        void restoringTheNameAnswers() {
            verify("removal-without-ground")
                    .given(off, roll("on", "2022-02-07T09:00"))
                    .closes("2022-02-07T09:00", "E2");
        }

        @Test
        void aGroundRecordedLaterAnswers() {
            verify("removal-without-ground")
                    .given(off)
                    .given(entry("off-roll-panel")
                            .happened("2022-02-07T09:00")
                            .with("ground", "moved-school")
                            .answering("E1"))
                    .closes("2022-02-07T09:00", "E2");
        }
    }
}
