package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

class MissingRulesTest {

    @Nested
    @CasesOf("missing-now")
    class MissingNow {
        private final WrittenEntry reported = entry("missing-reported")
                .happened("2021-10-27T23:15")
                .recorded("2021-10-27T23:20")
                .with("episode", "1");

        @Test
        void itIsAskedTheMinuteItIsKnownAndOnceMoreWhereNobodyAnswers() {
            verifyThat("missing-now").given(reported).raises("2021-10-27T23:20", "2021-10-28T03:15");
        }

        @Test
        void theMissingRecordOrTheChildsReturnEndsIt() {
            var opened = entry("missing-record-opened").with("episode", "1").happened("2021-10-28T00:10");
            verifyThat("missing-now")
                    .given(reported, opened)
                    .raises("2021-10-27T23:20")
                    .closes("2021-10-28T00:10", "E2");
            // It finds nobody where it says that nobody looks. A file leaves that out.
            for (String nobody : new String[] {"Nobody yet", "Will ask police later today", "Police to decide"}) {
                var found = opened.with("who_looks", nobody);
                verifyThat("missing-now").given(reported, found).isOpen();
                verifyThat("missing-now-duty").given(reported, found).isOpen();
            }
            verifyThat("missing-now")
                    .given(reported, opened.with("who_looks", "PC Mills drives to the station, Dad rings her friends"))
                    .closes("2021-10-28T00:10", "E2");
            verifyThat("missing-now")
                    .given(reported, entry("missing-returned").happened("2021-10-28T02:00"))
                    .raises("2021-10-27T23:20")
                    .closes("2021-10-28T02:00", "E2");
        }

        @Test
        void theRecordOfAnotherTimeEndsNothing() {
            verifyThat("missing-now")
                    .given(
                            reported,
                            entry("missing-record-opened").with("episode", "2").happened("2021-10-28T00:10"))
                    .raises("2021-10-27T23:20", "2021-10-28T03:15")
                    .isOpen();
        }

        /** Within a week of the first it is told of with its own day, and is no old question asked once more. */
        @Test
        void aChildWhoCameBackAndIsMissingAgainIsMissingAnew() {
            var again = entry("missing-reported").happened("2021-11-02T08:00").with("episode", "2");
            var back = entry("missing-returned").happened("2021-10-28T02:00");
            assertThat(verifyThat("missing-now").given(reported, back, again).findings())
                    .extracting(finding -> finding.steps().getFirst().raisedAt().toString())
                    .containsExactlyInAnyOrder("2021-10-27T22:20:00Z", "2021-11-02T08:00:00Z");
            assertThat(verifyThat("missing-now").given(reported, again).findings())
                    .as("nobody said that they were back")
                    .hasSize(1);
        }

        @Test
        void aReturnThatWasToldWithTheReportAsksNothing() {
            verifyThat("missing-now")
                    .given(reported.with("returned_at", "2021-10-27T23:18"))
                    .saysNothing();
        }
    }

    @Nested
    @CasesOf("missing-now-duty")
    class MissingNowDuty {

        @Test
        void whoeverIsOnDutyIsAskedTheSameMinuteAndIsDoneWhenTheRecordIsOpen() {
            var reported =
                    entry("missing-reported").happened("2021-10-27T23:15").recorded("2021-10-27T23:20");
            verifyThat("missing-now-duty").given(reported).raises("2021-10-27T23:20", "2021-10-28T03:15");
            verifyThat("missing-now-duty")
                    .given(reported, entry("missing-record-opened").happened("2021-10-28T00:10"))
                    .raises("2021-10-27T23:20")
                    .closes("2021-10-28T00:10", "E2");
        }
    }

    /** The record is open, with few words or many: the child is missing all the same, and somebody has that. */
    abstract static class StillMissing {
        private final WrittenEntry reported =
                entry("missing-reported").happened("2021-10-27T23:15").with("episode", "1");
        private final WrittenEntry opened =
                entry("missing-record-opened").happened("2021-10-28T00:10").with("episode", "1");

        abstract String rule();

        @Test
        void somebodyHasItFromTheRecordOnUntilTheChildIsBack() {
            verifyThat(rule())
                    .given(reported, opened)
                    .raises("2021-10-28T00:10", "2021-10-29T00:10")
                    .isOpen();
            verifyThat(rule())
                    .given(reported, opened)
                    .given(entry("missing-returned").called("back").happened("2021-10-28T02:00"))
                    .raises("2021-10-28T00:10")
                    .closes("2021-10-28T02:00", "back");
        }

        @Test
        void foundInCustodyIsNotBack() {
            verifyThat(rule())
                    .given(reported, opened)
                    .given(entry("missing-located").happened("2021-10-28T02:00").with("where", "custody"))
                    .isOpen();
        }

        @Test
        void aReturnThatIsHeardOfAfterTheRecordAndWasBeforeItEndsItToo() {
            verifyThat(rule())
                    .given(reported, opened)
                    .given(entry("missing-returned")
                            .called("back")
                            .happened("2021-10-27T23:50")
                            .recorded("2021-10-28T08:00")
                            .with("episode", "1"))
                    .closes("2021-10-28T08:00", "back");
        }

        @Test
        void theRecordOfAChildWhoIsBackAsksNothing() {
            verifyThat(rule())
                    .given(reported, entry("missing-returned").happened("2021-10-27T23:50"), opened)
                    .saysNothing();
        }
    }

    @Nested
    @CasesOf("missing-still")
    class MissingStill extends StillMissing {
        @Override
        String rule() {
            return "missing-still";
        }
    }

    @Nested
    @CasesOf("missing-still-duty")
    class MissingStillDuty extends StillMissing {
        @Override
        String rule() {
            return "missing-still-duty";
        }
    }

    @Nested
    @CasesOf("missing-pattern")
    class MissingPattern {
        private WrittenEntry missing(String episode, String when) {
            return entry("missing-reported").happened(when).with("episode", episode);
        }

        private WrittenEntry back(String when) {
            return entry("missing-returned").happened(when);
        }

        private final WrittenEntry first = missing("1", "2021-10-01T20:00");
        private final WrittenEntry returned = back("2021-10-02T08:00");
        private final WrittenEntry second = missing("2", "2021-11-01T20:00");
        private final WrittenEntry again = back("2021-11-02T08:00");

        @Test
        void theThirdEpisodeInNinetyDaysRaises() {
            verifyThat("missing-pattern")
                    .given(first, returned, second, again, missing("3", "2021-12-01T20:00"))
                    .raises("2021-12-01T20:00")
                    .cites("E1", "E3", "E5");
        }

        @Test
        void twoAreNoPattern() {
            verifyThat("missing-pattern").given(first, returned, second, again).isQuiet();
        }

        /** Ninety times 24 hours from 1 October 20:00 BST end on 30 December at 19:00 GMT. */
        @Test
        void ninetyDaysAreElapsedToTheMinute() {
            verifyThat("missing-pattern")
                    .given(first, returned, second, again, missing("3", "2021-12-30T19:00"))
                    .raises("2021-12-30T19:00");
            verifyThat("missing-pattern")
                    .given(first, returned, second, again, missing("3", "2021-12-30T19:01"))
                    .isQuiet();
        }

        @Test
        void aFurtherEpisodeAsksAgainOnceItWasAnswered() {
            verifyThat("missing-pattern")
                    .given(first, returned, second, again, missing("3", "2021-12-01T20:00"))
                    .given(entry("exploitation-panel")
                            .happened("2021-12-08T10:00")
                            .answering("E5"))
                    .closes("2021-12-08T10:00", "E6")
                    .given(back("2021-12-02T08:00"), missing("4", "2021-12-10T20:00"))
                    .raises("2021-12-01T20:00", "2021-12-10T20:00")
                    .isOpen();
        }

        @Test
        void anEpisodeTakenBackTakesThePatternBack() {
            verifyThat("missing-pattern")
                    .given(first, returned, second, again, missing("3", "2021-12-01T20:00"))
                    .given(entry("entry-withdrawn").happened("2021-12-02T09:00").correcting("E3"))
                    .isOpen()
                    .given(entry("entry-withdrawn").happened("2021-12-02T10:00").correcting("E4"))
                    .withdraws();
        }
    }
}
