package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

class ReturnReportedRulesTest {

    /** Somebody who cannot know it says that the child is home: whoever can is asked to look, at once, and nobody is called off. */
    abstract static class ReturnReported {
        private final WrittenEntry reported =
                entry("missing-reported").happened("2021-10-27T23:15").with("episode", "1");
        private final WrittenEntry heard = entry("missing-returned")
                .called("heard")
                .by("social-care")
                .happened("2021-10-28T02:00")
                .recorded("2021-10-28T02:05")
                .with("episode", "1")
                .with("part_of_the_work", "no");
        private final WrittenEntry seen =
                entry("missing-returned").called("seen").happened("2021-10-28T02:40");

        abstract String rule();

        @Test
        void itIsAskedAtOnceWhetherItIsSo() {
            verifyThat(rule()).given(reported, heard).raises("2021-10-28T03:05").isOpen();
            assertThat(verifyThat(rule()).given(reported, heard).findings())
                    .extracting(finding -> finding.steps().getFirst().raisedAt().toString())
                    .containsExactly("2021-10-28T01:05:00Z");
        }

        /** A friend rang the police, and no officer saw the child: whoever may write a return ends nothing by hearsay either. */
        @Test
        void whoeverMayWriteItAndSaysThatNobodySawTheChildOnlyReportsItToo() {
            var told = entry("missing-returned")
                    .called("told")
                    .by("police")
                    .happened("2021-10-28T02:00")
                    .recorded("2021-10-28T02:05")
                    .with("threat", "no")
                    .with("distress", "no")
                    .with("seen_back", "nobody");
            verifyThat(rule()).given(reported, told).raises("2021-10-28T03:05").isOpen();
            verifyThat("return-interview").given(reported, told).saysNothing();
            verifyThat("missing-now").given(reported, told).isOpen();
            verifyThat(rule()).given(reported, told, seen).closes("2021-10-28T02:40", "seen");
            for (String who : List.of("me", "named", "")) {
                verifyThat(rule()).given(reported, told.with("seen_back", who)).saysNothing();
            }
        }

        /** Said to be at a flat and fine, by a text: nobody saw the child, and nothing is known by it. */
        @Test
        void soItIsWithAChildWhoIsSaidToBeFound() {
            var found = entry("missing-located")
                    .called("texted")
                    .happened("2021-10-28T02:00")
                    .recorded("2021-10-28T02:05");
            verifyThat(rule())
                    .given(reported, found.with("seen_back", "nobody"))
                    .raises("2021-10-28T03:05")
                    .isOpen();
            verifyThat(rule()).given(reported, found.with("seen_back", "me")).saysNothing();
            verifyThat(rule())
                    .given(reported, heard, found.with("seen_back", "nobody"))
                    .isOpen();
        }

        /** Somebody is named, and the words say that nobody saw the child; whoever heard it from one who did has named somebody. */
        @Test
        void aFriendsTextFindsNobodyAndBringsNobodyBackWhateverIsTicked() {
            for (String type : List.of("missing-located", "missing-returned")) {
                var told = entry(type)
                        .called("told")
                        .by("police")
                        .happened("2021-10-28T02:00")
                        .recorded("2021-10-28T02:05")
                        .with("threat", "no")
                        .with("distress", "no")
                        .with("seen_back", "named");
                for (String heard : List.of(
                        "Kaya, her friend, texted us that she is fine",
                        "Her aunt rang",
                        "His gran had a WhatsApp message from him",
                        "Kaya saw her snap",
                        "nobody has seen her yet, her mother was told by text",
                        "her mother I think",
                        "Told by mum. Not seen by anybody else.",
                        "Not seen by anybody. Phone location says she is at the aunt",
                        "Kaya put it on Snapchat",
                        "Saw her on a video call",
                        "PC Osei",
                        "Her mum hasn’t seen her but they spoke on the phone with her")) {
                    var texted = told.with("seen_back_by", heard);
                    verifyThat(rule())
                            .given(reported, texted)
                            .raises("2021-10-28T03:05")
                            .isOpen();
                    verifyThat("missing-now").given(reported, texted).isOpen();
                    verifyThat("return-interview").given(reported, texted).saysNothing();
                    verifyThat(rule()).given(reported, texted, seen).closes("2021-10-28T02:40", "seen");
                }
                for (String saw : List.of(
                        "Sergeant Ann Hill, at the door at 10pm, she radioed it in",
                        "Kaya saw her at the bus stop at nine, and texted us",
                        "Her mother opened the door at ten and rang",
                        "PC Osei saw him at the bus station",
                        "A nurse, she is in bed 4")) {
                    verifyThat(rule())
                            .given(reported, told.with("seen_back_by", saw))
                            .saysNothing();
                }
                verifyThat(rule())
                        .given(
                                reported,
                                told.with("seen_back", "me").with("seen_back_by", "her friend texted where she was"))
                        .saysNothing();
            }
        }

        /** Found, and to be back at nine: somebody saw the child, and is asked nothing of it. */
        @Test
        void whoWasSeenAndIsToBeBackLaterIsNoReport() {
            verifyThat(rule())
                    .given(
                            reported,
                            entry("missing-returned")
                                    .by("police")
                                    .happened("2021-10-28T02:00")
                                    .recorded("2021-10-28T02:05")
                                    .with("returned_at", "2021-10-28T09:00")
                                    .with("seen_back", "named")
                                    .with("seen_back_by", "PC Osei, who is with her"))
                    .saysNothing();
        }

        @Test
        void whoeverSeesTheChildBackAnswersItWhateverNumberStandsInIt() {
            verifyThat(rule()).given(reported, heard, seen).closes("2021-10-28T02:40", "seen");
            verifyThat(rule()).given(reported, heard, seen.with("episode", "1")).closes("2021-10-28T02:40", "seen");
            verifyThat(rule())
                    .given(reported, heard)
                    .given(seen.happened("2021-10-28T01:50")
                            .recorded("2021-10-28T02:40")
                            .with("episode", "1"))
                    .closes("2021-10-28T02:40", "seen");
        }

        /** Of one agency or of two, of the same number or another, and though both are said to tell of one return: it ends the absence. */
        @ParameterizedTest
        @ValueSource(strings = {"2021-10-28T01:50", "2021-10-28T02:00", "2021-10-28T02:40"})
        void aSecondRecordByWhoeverCanKnowItAnswersAndEndsTheAbsence(String happened) {
            var opened = entry("missing-record-opened")
                    .happened("2021-10-28T00:30")
                    .with("episode", "1")
                    .with("who_looks", "Ann Hill, at the station");
            var second = seen.happened(happened).recorded("2021-10-28T02:40").with("episode", "1");
            for (var first : List.of(heard, heard.by("police"))) {
                for (var then : List.of(second, second.with("duplicate_of", "heard"))) {
                    for (String closed : List.of(rule(), "missing-still", "missing-still-duty")) {
                        verifyThat(closed).given(reported, opened, first, then).closes("2021-10-28T02:40", "seen");
                    }
                    verifyThat("return-interview").given(reported, first, then).isOpen();
                }
            }
        }

        @Test
        void soDoesAReviewWhereTheChildIsNotThere() {
            verifyThat(rule())
                    .given(reported, heard)
                    .given(entry("missing-review").called("not there").happened("2021-10-28T02:50"))
                    .closes("2021-10-28T02:50", "not there");
        }

        @Test
        void aSecondReportAnswersNothing() {
            verifyThat(rule())
                    .given(reported, heard)
                    .given(heard.called("again").happened("2021-10-28T02:30").recorded("2021-10-28T02:31"))
                    .isOpen();
        }

        @Test
        void ofAChildWhoIsNotMissingOrWhoseReturnIsKnownNothingIsAsked() {
            verifyThat(rule()).given(heard).saysNothing();
            verifyThat(rule())
                    .given(reported, seen.happened("2021-10-28T01:50"), heard)
                    .saysNothing();
            verifyThat(rule()).given(reported, seen).saysNothing();
        }
    }

    @Nested
    @CasesOf("missing-return-reported")
    class MissingReturnReported extends ReturnReported {
        @Override
        String rule() {
            return "missing-return-reported";
        }
    }

    @Nested
    @CasesOf("missing-return-reported-council")
    class MissingReturnReportedCouncil extends ReturnReported {
        @Override
        String rule() {
            return "missing-return-reported-council";
        }
    }
}
