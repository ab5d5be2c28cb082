package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.engine.replay.Happening;
import org.reachable.engine.replay.Sentence;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** On Wealdshire's calendar: half-term from 21 to 25 February 2022, Easter from 11 to 22 April. */
class SchoolPlaceRulesTest {

    private static RuleVerifier verify(String rule) {
        return verifyThat(rule).with(ByHand.calendars());
    }

    private static WrittenEntry roll(String onOrOff, String when) {
        return entry("school-roll-change").happened(when).with("roll", onOrOff);
    }

    @Nested
    @CasesOf("in-year-application")
    class InYearApplication {
        private final WrittenEntry applied =
                entry("in-year-application").happened("2022-02-09T12:00").with("school", "Stanbrook School");

        @Test
        void anOutcomeIsDueInFifteenSchoolDays() {
            verify("in-year-application").given(applied).raises("2022-03-09T17:00");
        }

        @Test
        void anotherSchoolsRefusalAnswersNothing() {
            var refused = entry("admission-refused").happened("2022-03-01T10:00");
            verify("in-year-application")
                    .given(applied, refused.with("school", "Lowmoor School"))
                    .raises("2022-03-09T17:00");
            verify("in-year-application")
                    .given(applied, refused.with("school", "Stanbrook School"))
                    .isQuiet();
        }
    }

    @Nested
    @CasesOf("fair-access-allocation")
    class FairAccess {
        private final WrittenEntry referred =
                entry("fair-access-panel").happened("2022-03-16T10:00").with("stage", "referred");

        @Test
        void aSchoolIsNamedInTwentySchoolDays() {
            verify("fair-access-allocation").given(referred).raises("2022-04-27T17:00");
            verify("fair-access-allocation")
                    .given(referred)
                    .given(entry("fair-access-panel")
                            .happened("2022-03-30T13:00")
                            .with("stage", "named"))
                    .isQuiet();
        }
    }

    @Nested
    @CasesOf("education-not-secured-in-care")
    class NotSecuredInCare {
        private final WrittenEntry care = entry("care-episode-start").happened("2022-04-20T12:00");

        @Test
        void aChildOffRollWhoComesIntoCareHasAPlaceInTwentySchoolDays() {
            verify("education-not-secured-in-care")
                    .given(roll("off", "2022-02-04T09:00"), care)
                    .raises("2022-05-23T17:00")
                    .cites("E1", "E2");
        }

        @Test
        void aChildOnRollOwesNothing() {
            verify("education-not-secured-in-care").given(care).saysNothing();
            verify("education-not-secured-in-care")
                    .given(roll("off", "2022-02-04T09:00"), roll("on", "2022-04-01T09:00"), care)
                    .saysNothing();
        }

        @Test
        void aDirectionThatIsAskedForAnswersForFifteenDays() {
            verify("education-not-secured-in-care")
                    .given(roll("off", "2022-02-04T09:00"), care)
                    .given(entry("off-roll-panel").happened("2022-05-23T17:00").with("stage", "requested"))
                    .raises("2022-06-07T17:00");
        }
    }

    @Nested
    @CasesOf("no-school-known-in-care")
    class NoSchoolKnownInCare {
        private final WrittenEntry care = entry("care-episode-start").happened("2022-04-20T12:00");

        @Test
        void aChildOfWhoseSchoolNobodyEverWroteHasNone() {
            verify("no-school-known-in-care")
                    .given(care)
                    .raises("2022-05-23T17:00")
                    .isOpen();
        }

        @Test
        void aSchoolThatWritesOfTheChildHasTheChild() {
            var school = entry("school-concern").by("school");
            verify("no-school-known-in-care")
                    .given(school.happened("2022-03-01T10:00"), care)
                    .saysNothing();
            verify("no-school-known-in-care")
                    .given(care, entry("school-suspension").by("school").happened("2022-05-03T10:00"))
                    .isQuiet();
        }

        @Test
        void aPlanThatNamesASchoolOrAStatutoryReturnIsNotAsked() {
            verify("no-school-known-in-care")
                    .given(care.with("education", "Oakfield School"))
                    .saysNothing();
            verify("no-school-known-in-care")
                    .given(care.with("form", "statutory-return"))
                    .saysNothing();
        }

        /** That the plan has a part about education is no school, and no record tells of one. */
        @Test
        void aTickInThePlanIsNoSchool() {
            var ticked = verify("no-school-known-in-care").given(care.with("education", "yes"));
            ticked.raises("2022-05-23T17:00").isOpen();
            ticked.given(entry("school-attendance-update")
                            .happened("2022-05-03T10:00")
                            .with("attending", "full"))
                    .isQuiet();
        }

        /** A school of before is told of late: then it is not so that no record told of one. */
        @Test
        void theSentenceAsksWhereTheChildHasBeenSince() {
            var before = entry("school-attendance-update")
                    .happened("2022-04-18T10:00")
                    .recorded("2022-04-25T10:00")
                    .with("attending", "full");
            var finding = verify("no-school-known-in-care")
                    .given(care, before)
                    .raises("2022-05-23T17:00")
                    .findings()
                    .getFirst();
            assertThat(Sentence.of(finding.rule(), finding.last(), new Happening("Wes", null)))
                    .endsWith(
                            "no record told of a school then. 20 school days later no record says that Wes has been at one since.");
        }

        @Test
        void aChildOffRollIsAskedForByTheOtherRule() {
            verify("no-school-known-in-care")
                    .given(roll("off", "2022-02-04T09:00"), care)
                    .saysNothing();
        }
    }

    @Nested
    @CasesOf("refusal-of-child-in-care")
    class RefusalInCare {
        private final WrittenEntry refused =
                entry("admission-refused").happened("2022-04-28T10:00").recorded("2022-04-28T10:30");

        @Test
        void onlyWhileTheChildIsInCare() {
            var care = entry("care-episode-start").happened("2022-04-20T12:00");
            verify("refusal-of-child-in-care").given(refused).saysNothing();
            verify("refusal-of-child-in-care")
                    .given(care, refused)
                    .raises("2022-04-28T10:30")
                    .cites("E1", "E2");
            verify("refusal-of-child-in-care")
                    .given(care, refused, entry("care-episode-end").happened("2022-04-27T10:00"))
                    .saysNothing();
        }
    }

    @Nested
    @CasesOf("direction-undecided")
    class DirectionUndecided {
        private WrittenEntry refused(String when) {
            return entry("admission-refused").happened(when);
        }

        @Test
        void theSecondRefusalAsksForADecisionInTenSchoolDays() {
            verify("direction-undecided")
                    .given(refused("2022-03-15T14:00"), refused("2022-04-28T10:00"))
                    .raises("2022-05-13T17:00");
        }

        @Test
        void oneRefusalDoesNot() {
            verify("direction-undecided").given(refused("2022-03-15T14:00")).saysNothing();
        }

        @Test
        void decidingAgainstADirectionIsADecision() {
            verify("direction-undecided")
                    .given(refused("2022-03-15T14:00"), refused("2022-04-28T10:00"))
                    .given(entry("direction-considered")
                            .happened("2022-05-13T16:00")
                            .with("stage", "refused"))
                    .isQuiet();
        }
    }
}
