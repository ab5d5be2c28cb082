package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** What did not help, and danger that is told as none, is asked anew. 14 November 2022 is a Monday. */
class AskedAnewRulesTest {

    private static WrittenEntry told(String type) {
        return entry(type).happened("2022-11-14T10:00");
    }

    @Nested
    @CasesOf("worker-reply-did-not-help")
    class AnAnswerThatDidNotHelpASchool {

        @Test
        void isOwedAnotherOfItsOwnAndAsksForNoneToTheFamily() {
            var no = told("reply-helped")
                    .with("helped", "no")
                    .with("teller", "worker")
                    .called("no");
            verifyThat("worker-reply-did-not-help").given(no).raises("2022-11-21T17:00");
            verifyThat("reply-did-not-help").given(no).saysNothing();
            var reply = entry("referrer-reply").happened("2022-11-16T09:00");
            verifyThat("worker-reply-did-not-help")
                    .given(no, reply.answering("no"))
                    .isQuiet();
            verifyThat("worker-reply-did-not-help")
                    .given(told("reply-helped").with("helped", "no"))
                    .saysNothing();
        }
    }

    @Nested
    @CasesOf("urgent-unhelped")
    class DangerThatWasAnsweredAndNotHelped {

        @Test
        void asksTheDutyAgainAtOnce() {
            WrittenEntry no = entry("reply-helped")
                    .by("family")
                    .happened("2022-11-12T23:30")
                    .with("helped", "no")
                    .called("no");
            verifyThat("urgent-unhelped").given(no).saysNothing();
            WrittenEntry danger = no.with("of_danger", "yes");
            verifyThat("urgent-unhelped").given(danger).raises("2022-11-12T23:30", "2022-11-13T00:30");
            WrittenEntry reply =
                    entry("family-reply").happened("2022-11-13T00:10").answering("no");
            verifyThat("urgent-unhelped").given(danger, reply).isOpen();
            verifyThat("urgent-unhelped")
                    .given(danger, reply.with("could_be_hurt", "no"))
                    .closes("2022-11-13T00:10", "E2");
        }
    }

    @Nested
    @CasesOf("danger-of-another-child")
    class DangerThatWasToldOfTheWrongChild {

        @Test
        void asksWhoeverWroteItWhoseItIs() {
            WrittenEntry right =
                    entry("danger-words-put-right").happened("2022-11-12T23:30").called("right");
            verifyThat("danger-of-another-child").given(right).saysNothing();
            WrittenEntry other = right.with("of_another_child", "yes");
            verifyThat("danger-of-another-child").given(other).raises("2022-11-12T23:30", "2022-11-13T00:30");
            verifyThat("danger-of-another-child")
                    .given(
                            other,
                            entry("ask-answered").happened("2022-11-13T00:10").answering("right"))
                    .closes("2022-11-13T00:10", "E2");
        }
    }

    @Nested
    @CasesOf("danger-told-otherwise")
    class DangerThatIsPutRight {

        @Test
        void isAskedAboutUntilSomebodyElseSaysThatItIsSoOrItIsMetAbout() {
            WrittenEntry right =
                    entry("danger-words-put-right").happened("2022-11-12T23:30").called("right");
            verifyThat("danger-told-otherwise").given(right).raises("2022-11-12T23:30", "2022-11-13T00:30");
            verifyThat("danger-told-otherwise")
                    .given(
                            right,
                            entry("referrer-reply").happened("2022-11-13T00:10").answering("right"))
                    .isOpen();
            verifyThat("danger-told-otherwise")
                    .given(
                            right,
                            entry("danger-found-out")
                                    .happened("2022-11-13T00:10")
                                    .answering("right")
                                    .with("spoke_with", "child")
                                    .with("threat", "no")
                                    .with("distress", "no"))
                    .closes("2022-11-13T00:10", "E2");
            verifyThat("danger-told-otherwise")
                    .given(
                            right,
                            entry("ask-answered").happened("2022-11-13T00:10").answering("right"))
                    .isOpen();
            WrittenEntry met = entry("strategy-meeting").happened("2022-11-13T00:10");
            verifyThat("danger-told-otherwise").given(right, met).isOpen();
            verifyThat("danger-told-otherwise")
                    .given(right, met.answering("right"))
                    .closes("2022-11-13T00:10", "E2");
        }
    }

    /** A mother's "did somebody make you take it back?" was closed by a visit to her son, and by a panel that knew of none of it. */
    @Test
    void whatWasDoneForAnotherReasonEndsNothingThatSomebodyTookBackOrDidNotFindHelpful() {
        WrittenEntry back = entry("urgent-words-taken-back")
                .by("child")
                .happened("2022-11-14T09:00")
                .called("back");
        WrittenEntry unhelped = entry("reply-helped")
                .by("family")
                .happened("2022-11-14T09:00")
                .with("helped", "no")
                .with("of_danger", "yes")
                .called("back");
        WrittenEntry visit = entry("trusted-adult-contact")
                .happened("2022-11-14T10:20")
                .with("seen", "yes")
                .with("danger_read", "yes");
        WrittenEntry meeting = entry("strategy-meeting").happened("2022-11-14T10:20");
        Map.of("urgent-taken-back", back, "urgent-unhelped", unhelped).forEach((rule, told) -> {
            verifyThat(rule).given(told, visit, meeting).isOpen();
            verifyThat(rule).given(told, visit.answering("back")).closes("2022-11-14T10:20", "E2");
            verifyThat(rule).given(told, meeting.answering("back")).closes("2022-11-14T10:20", "E2");
        });
    }

    @Nested
    @CasesOf("family-urgent-taken-back")
    class WhatAMotherTookBack {

        /** “Staff say that she exaggerates” closed what a mother was asked: nobody had spoken with her. */
        @Test
        void whetherAMotherTookItBackFreelyIsSaidByHerAndByNobodyElse() {
            WrittenEntry back = entry("urgent-words-taken-back")
                    .by("family")
                    .happened("2022-11-14T09:00")
                    .with("taken_back_by", "family")
                    .called("back");
            WrittenEntry found = entry("danger-found-out")
                    .happened("2022-11-14T10:20")
                    .with("threat", "no")
                    .with("distress", "no")
                    .with("seen_since", "other")
                    .with("how_known", "Breakfast.")
                    .answering("back");
            WrittenEntry visit = entry("trusted-adult-contact")
                    .happened("2022-11-14T10:20")
                    .with("seen", "yes")
                    .answering("back");
            verifyThat("urgent-taken-back").given(back).saysNothing();
            verifyThat("family-urgent-taken-back")
                    .given(back)
                    .raises("2022-11-14T09:00", "2022-11-14T10:00")
                    .given(visit)
                    .isOpen();
            for (String other : new String[] {"seen-them", "child", "told", "nobody"}) {
                verifyThat("family-urgent-taken-back")
                        .given(back, found.with("spoke_with", other))
                        .isOpen();
            }
            verifyThat("family-urgent-taken-back")
                    .given(back, found.with("spoke_with", "writer"))
                    .closes("2022-11-14T10:20", "E2");
            verifyThat("family-urgent-taken-back")
                    .given(
                            back,
                            entry("family-reply")
                                    .happened("2022-11-14T10:20")
                                    .with("could_be_hurt", "no")
                                    .answering("back"))
                    .closes("2022-11-14T10:20", "E2");
            verifyThat("family-urgent-taken-back")
                    .given(
                            back,
                            entry("strategy-meeting")
                                    .happened("2022-11-14T10:20")
                                    .answering("back"))
                    .closes("2022-11-14T10:20", "E2");
        }
    }
}
