package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.engine.fold.Finding;
import org.reachable.scenarios.verify.WrittenEntry;

class NetworkRulesTest {

    @Nested
    @CasesOf({"network-link-vehicle", "network-link-address", "network-link-phone"})
    class SharedThings {
        private static final String RULES = """
                network-link-vehicle, VEH:V1
                network-link-address, ADDR:A1
                network-link-phone, PHONE:P1
                """;

        private WrittenEntry told(String child, String when, String token) {
            return entry("family-report").about(child).happened(when).saying("Seen with [" + token + "]");
        }

        @ParameterizedTest
        @CsvSource(textBlock = RULES)
        void theSameThingInTwoChildrensRecordsIsALink(String rule, String token) {
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("B", "2021-11-17T18:00", token))
                    .raises("2021-11-17T18:00")
                    .cites("E1", "E2")
                    .concerns("A", "B");
        }

        @ParameterizedTest
        @CsvSource(textBlock = RULES)
        void itIsNoneInOneChildsRecordsOrWithAnotherThing(String rule, String token) {
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("A", "2021-11-17T18:00", token))
                    .saysNothing();
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("B", "2021-11-17T18:00", token + "9"))
                    .saysNothing();
        }

        /** A hundred and eighty times 24 hours, over the autumn and spring changes of the clocks. */
        @ParameterizedTest
        @CsvSource(textBlock = RULES)
        void theTwoAreNoMoreThanAHundredAndEightyDaysApart(String rule, String token) {
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("B", "2022-03-29T19:10", token))
                    .raises("2022-03-29T19:10");
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("B", "2022-03-29T19:11", token))
                    .saysNothing();
        }

        @ParameterizedTest
        @CsvSource(textBlock = RULES)
        void oneIncidentOfTwoSiblingsIsNoLink(String rule, String token) {
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("B", "2021-09-30T20:10", token))
                    .saysNothing();
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("B", "2021-09-30T20:11", token))
                    .raises("2021-09-30T20:11");
        }

        @ParameterizedTest
        @CsvSource(textBlock = RULES)
        void aFurtherChildAsksAgain(String rule, String token) {
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("B", "2021-11-17T18:00", token))
                    .given(told("C", "2021-12-01T18:00", token))
                    .raises("2021-11-17T18:00", "2021-12-01T18:00")
                    .concerns("A", "B", "C");
        }

        @ParameterizedTest
        @CsvSource(textBlock = RULES)
        void aDecisionOnTheLinkAnswers(String rule, String token) {
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("B", "2021-11-17T18:00", token))
                    .given(entry("link-decision")
                            .about("B")
                            .happened("2021-11-18T10:00")
                            .answering("E2"))
                    .closes("2021-11-18T10:00", "E3");
        }

        @ParameterizedTest
        @CsvSource(textBlock = RULES)
        void aSightingTakenBackTakesTheLinkBack(String rule, String token) {
            verifyThat(rule)
                    .given(told("A", "2021-09-30T19:10", token), told("B", "2021-11-17T18:00", token))
                    .given(entry("entry-withdrawn")
                            .about("B")
                            .happened("2021-11-18T10:00")
                            .correcting("E2"))
                    .raises("2021-11-17T18:00")
                    .withdraws();
        }
    }

    @Nested
    @CasesOf("unequal-response")
    class UnequalResponse {
        private WrittenEntry found(String type, String child, String when) {
            return entry(type).about(child).happened(when).at("Flat 9 [ADDR:A1]");
        }

        private final WrittenEntry his = found("police-arrest", "A", "2022-06-11T15:45");
        private final WrittenEntry hers = found("police-vulnerability-notification", "B", "2022-06-11T15:45");
        private final WrittenEntry meeting = entry("strategy-meeting")
                .about("B")
                .happened("2022-06-13T10:00")
                .recorded("2022-06-13T12:00");

        @Test
        void itIsToldWhenTheFirstChildsResponseBecomesKnown() {
            verifyThat("unequal-response")
                    .given(his, hers, meeting)
                    .raises("2022-06-13T12:00")
                    .cites("E1", "E2", "E3")
                    .concerns("A", "B");
        }

        @Test
        void aResponseToNeitherIsEqual() {
            verifyThat("unequal-response").given(his, hers).saysNothing();
        }

        /** An agency writes once of a room with three in it, and two of them are left without a response. */
        @Test
        void eachChildOfOneEntryIsToldOfByAFindingOfTheirOwn() {
            var told = verifyThat("unequal-response")
                    .given(
                            his.called("Both"),
                            found("police-arrest", "C", "2022-06-11T15:45").called("Both"))
                    .given(hers, meeting)
                    .raises("2022-06-13T12:00", "2022-06-13T12:00")
                    .findings();
            assertThat(told).extracting(Finding::id).hasSize(2).doesNotHaveDuplicates();
        }

        @Test
        void aResponseToTheOtherWithinTheWeekEndsIt() {
            verifyThat("unequal-response")
                    .given(his, hers, meeting)
                    .given(entry("strategy-meeting").about("A").happened("2022-06-17T10:00"))
                    .raises("2022-06-13T12:00")
                    .closes("2022-06-17T10:00", "E4");
        }

        @Test
        void theyWereTogetherWithinAnHour() {
            verifyThat("unequal-response")
                    .given(his, found("police-vulnerability-notification", "B", "2022-06-11T16:45"), meeting)
                    .raises("2022-06-13T12:00");
            verifyThat("unequal-response")
                    .given(his, found("police-vulnerability-notification", "B", "2022-06-11T16:46"), meeting)
                    .saysNothing();
        }

        @Test
        void aResponseAfterSevenDaysIsNone() {
            var late = entry("strategy-meeting").about("B");
            verifyThat("unequal-response")
                    .given(his, hers, late.happened("2022-06-18T15:45"))
                    .raises("2022-06-18T15:45");
            verifyThat("unequal-response")
                    .given(his, hers, late.happened("2022-06-18T15:46"))
                    .saysNothing();
        }

        @ParameterizedTest
        @ValueSource(strings = {"PENDING", "DEFERRED", "NOT-DONE", "REFUSED"})
        void aPlanThatWasToChangeIsNoResponse(String outcome) {
            var review =
                    entry("plan-review").about("B").happened("2022-06-13T10:00").with("changed", "yes");
            verifyThat("unequal-response").given(his, hers, review).raises("2022-06-13T10:00");
            verifyThat("unequal-response")
                    .given(his, hers, review.outcome(outcome))
                    .saysNothing();
        }

        @Test
        void whoSawItIsInItWhoWasOnlySeenIsNot() {
            var there = found("police-sighting", "A", "2022-06-11T15:45");
            verifyThat("unequal-response")
                    .given(there.with("role", "witness"), hers, meeting)
                    .raises("2022-06-13T12:00");
            verifyThat("unequal-response").given(there, hers, meeting).saysNothing();
        }

        @Test
        void aNoticeIsAResponseToThoseItNamesInWhoseverStoryItStands() {
            var notice = entry("police-disruption").about("A").happened("2022-06-12T10:00");
            for (String named : new String[] {"A", "B"}) {
                verifyThat("unequal-response")
                        .given(his, hers, notice.with("named_children", named))
                        .raises("2022-06-12T10:00");
            }
            verifyThat("unequal-response")
                    .given(his, hers, notice.with("named_children", "A|B"))
                    .saysNothing();
            verifyThat("unequal-response")
                    .given(his, hers, notice.with("named_children", "C"))
                    .saysNothing();
        }
    }
}
