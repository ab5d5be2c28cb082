package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

class ArrestRulesTest {

    @Nested
    @CasesOf("exploitation-considered")
    class ExploitationConsidered {
        private final WrittenEntry arrest = entry("police-arrest")
                .happened("2021-11-09T19:50")
                .recorded("2021-11-09T21:40")
                .with("arrest", "1");

        @Test
        void itIsAskedADayAfterTheArrestWasWrittenDown() {
            verifyThat("exploitation-considered").given(arrest).raises("2021-11-10T21:40");
        }

        @Test
        void noMeansThatNobodyAsked() {
            verifyThat("exploitation-considered")
                    .given(arrest.with("exploitation_considered", "no"))
                    .raises("2021-11-10T21:40");
        }

        @Test
        void aViewInTheArrestItselfIsEnough() {
            verifyThat("exploitation-considered")
                    .given(arrest.with("exploitation_considered", "yes"))
                    .saysNothing();
        }

        @Test
        void aLaterEntryAboutTheSameArrestMayCarryTheView() {
            var view = entry("police-nfa-decision").happened("2021-11-10T12:00").with("exploitation_considered", "yes");
            verifyThat("exploitation-considered")
                    .given(arrest, view.with("arrest", "1"))
                    .isQuiet();
            verifyThat("exploitation-considered")
                    .given(arrest, view.with("arrest", "2"))
                    .raises("2021-11-10T21:40");
        }
    }

    @Nested
    @CasesOf("exploitation-asked-in-custody")
    class ExploitationAskedInCustody {
        private final WrittenEntry arrest = entry("police-arrest")
                .happened("2021-11-09T19:50")
                .recorded("2021-11-09T21:40")
                .with("arrest", "1");
        private final WrittenEntry held = arrest.with("custody_at", "2021-11-09T20:30");

        @Test
        void itIsDueSixHoursAfterTheChildCameToTheStation() {
            verifyThat("exploitation-asked-in-custody").given(held).raises("2021-11-10T02:30");
            verifyThat("exploitation-asked-in-custody").given(arrest).saysNothing();
            verifyThat("exploitation-asked-in-custody")
                    .given(held.with("exploitation_considered", "yes"))
                    .saysNothing();
        }

        @Test
        void aViewOrTheEndOfCustodyEndsIt() {
            verifyThat("exploitation-asked-in-custody")
                    .given(
                            held,
                            entry("exploitation-view")
                                    .happened("2021-11-09T23:00")
                                    .with("exploitation_considered", "yes")
                                    .with("arrest", "1"))
                    .isQuiet();
            verifyThat("exploitation-asked-in-custody")
                    .given(
                            held,
                            entry("police-custody-ended")
                                    .happened("2021-11-09T23:00")
                                    .with("arrest", "1"))
                    .isQuiet();
        }
    }

    @Nested
    @CasesOf("repeat-no-charge")
    class RepeatNoCharge {
        private WrittenEntry closed(String arrest, String when) {
            return entry("police-nfa-decision")
                    .happened(when)
                    .with("arrest", arrest)
                    .with("charged", "no");
        }

        private final WrittenEntry first = closed("1", "2022-02-16T10:00");
        private final WrittenEntry second = closed("2", "2022-04-06T11:00");
        private final WrittenEntry third = closed("3", "2022-05-24T10:00");

        @Test
        void theThirdArrestClosedWithoutChargeInAHundredDaysRaises() {
            verifyThat("repeat-no-charge")
                    .given(first, second, third.recorded("2022-05-24T10:20"))
                    .raises("2022-05-24T10:20")
                    .cites("E1", "E2", "E3");
        }

        /** A hundred times 24 hours from 16 February 10:00 GMT end on 27 May at 11:00 BST. */
        @Test
        void aHundredDaysAreElapsedToTheMinute() {
            verifyThat("repeat-no-charge")
                    .given(first, second, closed("3", "2022-05-27T11:00"))
                    .raises("2022-05-27T11:00");
            verifyThat("repeat-no-charge")
                    .given(first, second, closed("3", "2022-05-27T11:01"))
                    .isQuiet();
        }

        @Test
        void oneArrestClosedInTwoRecordsIsOne() {
            verifyThat("repeat-no-charge")
                    .given(first, second, closed("2", "2022-05-24T10:00"))
                    .isQuiet();
        }

        @Test
        void anArrestInWhichExploitationWasConsideredDoesNotCount() {
            verifyThat("repeat-no-charge")
                    .given(first, second, third)
                    .given(entry("joint-police-yjs-panel")
                            .happened("2022-05-01T10:00")
                            .with("arrest", "2")
                            .with("exploitation_considered", "yes"))
                    .isQuiet();
        }

        @Test
        void aChargeIsNotCounted() {
            verifyThat("repeat-no-charge")
                    .given(first, second, third.with("charged", "yes"))
                    .isQuiet();
        }

        @Test
        void onlyAPanelThatRecordsAViewAnswers() {
            var panel = entry("joint-police-yjs-panel").happened("2022-06-01T10:00");
            verifyThat("repeat-no-charge").given(first, second, third, panel).isOpen();
            verifyThat("repeat-no-charge")
                    .given(first, second, third, panel.with("exploitation_considered", "yes"))
                    .closes("2022-06-01T10:00", "E4");
        }
    }

    @Nested
    @CasesOf("yj-ooc-decision")
    class JointDecision {
        private final WrittenEntry sent = entry("out-of-court-referral").happened("2022-05-03T10:00");
        private final WrittenEntry panel =
                entry("joint-police-yjs-panel").happened("2022-05-17T10:00").with("held", "yes");

        @Test
        void aPanelThatPutItOffHasNotDecidedAndTheChildWaitsStill() {
            verifyThat("yj-ooc-decision")
                    .given(sent, panel.with("decision", "deferred"))
                    .isOpen();
        }

        @Test
        void aPanelThatDecidedHas() {
            verifyThat("yj-ooc-decision")
                    .given(sent, panel.with("decision", "support"))
                    .isQuiet();
            verifyThat("yj-ooc-decision").given(sent, panel).isQuiet();
        }
    }
}
