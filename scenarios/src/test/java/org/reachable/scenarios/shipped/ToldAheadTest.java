package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** What was written down before it happened ends nothing until it comes, and answers nothing then (decisions 7, 29, 33 and 34 of the stories). */
class ToldAheadTest {

    @Nested
    class WhatIsStillMissing {
        private final WrittenEntry reported =
                entry("missing-reported").happened("2022-03-01T20:00").recorded("2022-03-01T20:10");

        /** A report of the evening that says that the child is back at eleven. */
        @Test
        void whoIsToBeBackLaterIsMissingUntilSomebodySaysSo() {
            WrittenEntry backAtEleven = reported.with("returned_at", "2022-03-01T23:00");
            for (String rule : new String[] {"missing-now", "missing-now-duty"}) {
                verifyThat(rule).given(backAtEleven).isOpen();
                verifyThat(rule)
                        .given(backAtEleven.recorded("2022-03-01T23:05"))
                        .saysNothing();
                verifyThat(rule).given(backAtEleven.outcome("CLOSED")).saysNothing();
            }
            verifyThat("ms-still-missing-review").given(backAtEleven).raises("2022-03-02T20:00");
            verifyThat("missing-now")
                    .given(backAtEleven, entry("missing-returned").happened("2022-03-01T23:10"))
                    .closes("2022-03-01T23:10", "E2");
        }

        @Test
        void theReturnThatIsToComeEndsNothing() {
            WrittenEntry tomorrow =
                    entry("missing-returned").happened("2022-03-02T11:00").ahead("2022-03-01T22:00");
            WrittenEntry opened = entry("missing-record-opened").happened("2022-03-01T21:00");
            verifyThat("missing-now").given(reported, tomorrow).isOpen();
            verifyThat("missing-still").given(reported, opened, tomorrow).isOpen();
            verifyThat("ms-still-missing-review").given(reported, tomorrow).raises("2022-03-02T20:00");
        }

        @Test
        void anInterviewBeforeTheReturnIsNone() {
            WrittenEntry found = entry("missing-returned")
                    .happened("2022-03-02T03:00")
                    .recorded("2022-03-02T03:20")
                    .with("returned_at", "2022-03-02T22:00");
            WrittenEntry held = entry("return-interview-completed").with("held", "yes");
            RuleVerifier interview = verifyThat("return-interview").given(reported, found);
            interview.given(held.happened("2022-03-02T12:00")).raises("2022-03-05T22:00");
            interview.given(held.happened("2022-03-03T12:00")).isQuiet();
        }
    }

    @Nested
    class AClock {
        private final WrittenEntry application = entry("in-year-application").happened("2022-03-01T10:00");

        private WrittenEntry onRoll(String when) {
            return entry("school-roll-change").happened(when).with("roll", "on");
        }

        @Test
        void aRollFromNextMonthEndsNothingBefore() {
            var decision = verifyThat("in-year-application").given(application);
            decision.given(onRoll("2022-04-20T09:00").ahead("2022-03-07T10:00"))
                    .raises("2022-03-22T17:00")
                    .closes("2022-04-20T09:00", "E2");
            decision.given(onRoll("2022-03-14T09:00").ahead("2022-03-07T10:00"))
                    .closes("2022-03-14T09:00", "E2")
                    .isQuiet();
            decision.given(onRoll("2022-03-07T09:00").recorded("2022-03-07T10:00"))
                    .closes("2022-03-07T10:00", "E2");
        }

        @Test
        void whatEndsAtTheVeryLimitIsInTime() {
            verifyThat("in-year-application")
                    .given(application, onRoll("2022-03-22T17:00").ahead("2022-03-07T10:00"))
                    .isQuiet();
        }

        @Test
        void leavingCareNextMonthLeavesThisMonthsClocks() {
            var plan = verifyThat("la-care-plan")
                    .given(
                            entry("care-plan").happened("2021-06-01T10:00"),
                            entry("care-episode-start").happened("2022-03-01T10:00"));
            WrittenEntry leaves =
                    entry("care-episode-end").happened("2022-04-01T10:00").called("leaves");
            plan.given(leaves.ahead("2022-03-04T10:00"))
                    .raises("2022-03-15T17:00")
                    .closes("2022-04-01T10:00", "leaves");
            plan.given(leaves.happened("2022-03-04T09:00").recorded("2022-03-04T10:00"))
                    .isQuiet();
        }

        @Test
        void aConferenceThatIsPlannedEndsNothingEvenWhenItsDayComes() {
            var review = verifyThat("as-cin-review")
                    .given(entry("child-in-need-review").happened("2022-03-01T10:00"));
            WrittenEntry conference = entry("initial-child-protection-conference")
                    .happened("2022-03-10T10:00")
                    .with("child_protection_plan", "yes");
            review.given(conference.ahead("2022-03-04T10:00")).raises("2022-04-12T17:00");
            review.given(conference).isQuiet();
        }

        @Test
        void aMoveBackThatIsPlannedIsNoneBeforeItsDay() {
            var told = verifyThat("out-of-area-handover")
                    .given(entry("placement-start")
                            .happened("2022-03-01T12:00")
                            .with("area", "out")
                            .with("host", "Fenmarch"));
            WrittenEntry back = entry("placement-start").with("area", "in").ahead("2022-03-02T10:00");
            told.given(back.happened("2022-03-04T12:00"))
                    .closes("2022-03-04T12:00", "E2")
                    .isQuiet();
            told.given(back.happened("2022-03-10T12:00")).raises("2022-03-08T17:00");
        }
    }

    @Nested
    class AState {
        private final RuleVerifier offRoll = verifyThat("off-roll")
                .with(ByHand.calendars())
                .given(entry("school-roll-change").happened("2022-01-10T09:00").with("roll", "off"));

        @Test
        void aChildIsOffRollUntilTheDayItIsOnOne() {
            offRoll.given(entry("school-roll-change")
                            .happened("2022-03-01T09:00")
                            .ahead("2022-01-20T10:00")
                            .with("roll", "on"))
                    .raises("2022-01-10T09:00", "2022-01-28T09:00", "2022-02-04T09:00")
                    .closes("2022-03-01T09:00", "E2");
        }
    }

    @Nested
    class WhatStaysTheSame {
        private final WrittenEntry unchanged = entry("strategy-meeting").with("changed", "no");
        private final RuleVerifier twice = verifyThat("no-change-meetings")
                .given(unchanged.happened("2022-02-01T10:00"), unchanged.happened("2022-02-15T10:00"));

        @Test
        void aPlanThatIsToChangeNextWeekHasNotChanged() {
            WrittenEntry changed = entry("strategy-meeting").with("changed", "yes");
            twice.given(changed.happened("2022-02-25T10:00").ahead("2022-02-16T10:00"))
                    .isOpen();
            twice.given(changed.happened("2022-02-25T10:00")).closes("2022-02-25T10:00", "E3");
        }

        @Test
        void aDeathOfADayToComeEndsNoStory() {
            WrittenEntry died = entry("child-died").happened("2022-03-25T10:00");
            twice.given(died.ahead("2022-03-01T10:00")).isOpen();
            twice.given(died).closes("2022-03-25T10:00", "E3");
        }
    }
}
