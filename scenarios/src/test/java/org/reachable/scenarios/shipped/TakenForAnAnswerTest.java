package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** What was once taken for an answer and is none, beside the nearest that is one (decisions 29, 32, 34 and 38 of the stories' semantics). */
class TakenForAnAnswerTest {

    @Nested
    class TellingTheHostArea {
        private final WrittenEntry move = entry("placement-start")
                .happened("2022-03-01T12:00")
                .with("area", "out")
                .with("host", "Fenmarch")
                .at("Home")
                .called("move");
        private final WrittenEntry told =
                entry("host-area-told").happened("2022-03-02T10:00").called("told");
        private final RuleVerifier handover = verifyThat("out-of-area-handover").given(move);

        @Test
        void whatSaysThatNobodyWasToldTellsNobody() {
            handover.given(told.with("host", "Fenmarch").with("host_told", "no"))
                    .raises("2022-03-08T17:00");
            handover.given(told.with("host", "Fenmarch").with("host_told", "yes"))
                    .isQuiet();
        }

        @Test
        void whatLeavesTheAreaBlankIsOfThePlaceItsWordsEndWith() {
            handover.given(told.at("Council house, Brackwater (out of area)")).raises("2022-03-08T17:00");
            handover.given(told.at("Council house, Fenmarch (out of area)")).isQuiet();
            handover.given(told).raises("2022-03-08T17:00");
            handover.given(told.answering("move")).isQuiet();
        }

        @Test
        void whatNamesTheMoveAndTellsAnotherAreaAnswersNothing() {
            handover.given(told.answering("move").with("host", "Brackwater")).raises("2022-03-08T17:00");
            handover.given(told.answering("move").with("host", "Fenmarch")).isQuiet();
        }

        @Test
        void aNoticeOfOneMoveIsNoneOfTheNextToTheSameArea() {
            WrittenEntry again = move.happened("2022-03-08T12:00").called("again");
            handover.given(told.with("host", "Fenmarch"), again).raises("2022-03-15T17:00");
            handover.given(again, told.with("host", "Fenmarch").happened("2022-03-09T10:00"))
                    .raises("2022-03-08T17:00");
        }

        @Test
        void twoMovesOfTwoDaysAreTwo() {
            WrittenEntry again = move.happened("2022-03-02T12:00").called("again");
            handover.given(again, told.happened("2022-03-03T10:00").answering("move"))
                    .raises("2022-03-09T17:00");
        }
    }

    @Nested
    class WhatAChildSaid {
        private final RuleVerifier disclosure =
                verifyThat("disclosure").given(entry("child-disclosure").happened("2022-03-01T10:00"));

        private WrittenEntry after(String type) {
            return entry(type).happened("2022-03-01T15:00").answering("E1");
        }

        @Test
        void aVisitAtWhichTheChildWasNotSeenChangesNothing() {
            disclosure
                    .given(after("social-work-visit").with("seen", "no").outcome("DONE"))
                    .isOpen();
            disclosure
                    .given(after("social-work-visit").with("seen", "alone").outcome("DONE"))
                    .closes("2022-03-01T15:00", "E2");
        }

        @ParameterizedTest
        @CsvSource({"plan-review,NO-PLAN-CHANGE", "assessment-started,OPEN", "assessment-started,STARTED"})
        void norDoesWhatWasLookedAtOrBegun(String type, String outcome) {
            disclosure.given(after(type).outcome(outcome)).isOpen();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "OPEN", "RECORDED"})
    void aNoticeThatYouthJusticeReadIsNoTalk(String outcome) {
        var arrested = verifyThat("reachable-moment")
                .given(entry("police-arrest").happened("2022-03-01T08:00").recorded("2022-03-01T08:30"));
        WrittenEntry contact = entry("youth-justice-contact").happened("2022-03-01T15:00");
        arrested.given(contact.outcome(outcome)).raises("2022-03-01T08:30", "2022-03-02T08:00");
        arrested.given(contact.outcome("ENGAGED")).raises("2022-03-01T08:30");
        arrested.given(contact.with("seen", "yes").outcome(outcome.replace("OPEN", "DONE")))
                .raises("2022-03-01T08:30");
    }

    @Test
    void aDirectionAskedOfAnotherSchoolIsNoneOfTheOneThatRefused() {
        var refused = verifyThat("refusal-of-child-in-care")
                .given(
                        entry("care-episode-start").happened("2022-02-28T10:00"),
                        entry("admission-refused").happened("2022-03-02T10:00").with("school", "S1"));
        WrittenEntry direction =
                entry("direction-considered").happened("2022-03-04T10:00").with("stage", "requested");
        refused.given(direction.with("school", "S2")).isOpen();
        refused.given(direction.with("school", "S1")).closes("2022-03-04T10:00", "E3");
        refused.given(direction).closes("2022-03-04T10:00", "E3");
    }

    @Test
    void aCheckOfAnotherPlaceIsNoneOfTheOneThatWasChosen() {
        var chosen = verifyThat("place-risk")
                .given(
                        entry("serious-incident").happened("2022-02-01T20:00").at("A flat [ADDR:A1]"),
                        entry("placement-start")
                                .happened("2022-03-07T09:00")
                                .at("Next door [ADDR:A2]")
                                .with("near", "ADDR:A1"));
        WrittenEntry check = entry("place-check").happened("2022-03-08T09:00");
        chosen.given(check.at("The park [LOC:P1]")).isOpen();
        for (String place : new String[] {"The flat [ADDR:A1]", "The home [ADDR:A2]", "The home"}) {
            chosen.given(check.at(place)).closes("2022-03-08T09:00", "E3");
        }
        for (String begun : new String[] {"STARTED", "UNRESOLVED"}) {
            chosen.given(check.outcome(begun)).isOpen();
        }
    }

    @Test
    void whereAChildOnlySawSomethingIsNoPlaceOfRisk() {
        WrittenEntry seen =
                entry("serious-incident").happened("2022-02-01T20:00").at("A flat [ADDR:A1]");
        WrittenEntry chosen =
                entry("placement-start").happened("2022-03-07T09:00").at("A flat [ADDR:A1]");
        verifyThat("place-risk").given(seen, chosen).raises("2022-03-07T09:00");
        verifyThat("place-risk").given(seen.with("role", "witness"), chosen).saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "postponed", "not yet", "No", "n", "not-attended"})
    void onlyAYesOrABlankSaysThatItWasHeld(String held) {
        WrittenEntry hurt =
                entry("serious-incident").happened("2022-03-01T20:00").with("injury", "assault");
        for (String type : new String[] {"strategy-meeting", "threat-assessment"}) {
            WrittenEntry met = entry(type).happened("2022-03-02T10:00");
            verifyThat("danger-response").given(hurt, met.with("held", "yes")).isQuiet();
            verifyThat("danger-response").given(hurt, met.with("held", held)).isOpen();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "NO"})
    void howeverNoIsWrittenItIsNoAnswer(String no) {
        verifyThat("family-report-unanswered")
                .given(
                        entry("family-report").happened("2022-03-01T10:00").called("told"),
                        entry("family-reply")
                                .happened("2022-03-02T10:00")
                                .with("answers", "told")
                                .with("answers_question", no))
                .isOpen();
    }

    @Test
    void aReturnThatWasNoneBeginsNoInterview() {
        WrittenEntry back =
                entry("missing-returned").happened("2022-03-02T10:00").with("episode", "1");
        verifyThat("return-interview").given(back).raises("2022-03-05T10:00");
        verifyThat("return-interview").given(back.outcome("NOT-DONE")).saysNothing();
    }

    @Test
    void someHoursOfEducationAreNotFullTime() {
        var inCare = verifyThat("education-not-secured-in-care")
                .given(
                        entry("school-roll-change").happened("2022-02-20T09:00").with("roll", "off"),
                        entry("placement-start").happened("2022-03-01T12:00"));
        WrittenEntry secured = entry("education-secured").happened("2022-03-10T09:00");
        inCare.given(secured.with("hours", "25")).isQuiet();
        inCare.given(secured.with("hours", "10")).isOpen();
    }

    @Test
    void aMeetingThatWasNotHeldChangedNothing() {
        var drifts = verifyThat("no-change-meetings")
                .given(entry("strategy-meeting").happened("2022-02-01T10:00").with("changed", "no"));
        WrittenEntry second =
                entry("strategy-meeting").happened("2022-02-15T10:00").with("changed", "no");
        drifts.given(second).raises("2022-02-15T10:00");
        drifts.given(second.with("held", "no")).saysNothing();
    }

    @Test
    void beingOnARollIsNotFullTimeWhereAttendanceSaysOtherwise() {
        var onRoll = verifyThat("education-not-secured-in-care")
                .given(
                        entry("school-roll-change").happened("2022-02-20T09:00").with("roll", "off"),
                        entry("placement-start").happened("2022-03-01T12:00"),
                        entry("school-roll-change")
                                .happened("2022-03-10T09:00")
                                .with("roll", "on")
                                .with("hours", "25"));
        WrittenEntry attends = entry("school-attendance-update").happened("2022-03-11T09:00");
        onRoll.isQuiet();
        onRoll.given(attends.with("attending", "full")).isQuiet();
        onRoll.given(attends.with("attending", "part"))
                .raises("2022-04-08T17:00")
                .isOpen();
        onRoll.given(attends.with("attending", "none").happened("2022-03-02T09:00"))
                .raises("2022-03-29T17:00")
                .isOpen();
        onRoll.given(
                        attends.with("attending", "part"),
                        attends.with("attending", "full").happened("2022-03-21T09:00"))
                .isQuiet();
    }

    @Nested
    class TwoRecordsOfOneThing {
        @Test
        void aReplyThatAnotherAgencySaysAnsweredNothingIsOwedAgain() {
            WrittenEntry reply = entry("family-reply")
                    .happened("2022-03-02T10:00")
                    .by("social-care")
                    .answering("E1");
            WrittenEntry copy = reply.by("police").recorded("2022-03-03T10:00").duplicating("E2");
            var report = verifyThat("family-report-unanswered")
                    .given(entry("family-report").happened("2022-03-01T10:00"), reply);
            report.given(copy.with("answers_question", "no")).raises("2022-03-08T17:00");
            report.given(copy).isQuiet();
            report.given(copy.with("answers_question", "yes")).isQuiet();
        }

        @Test
        void whatOneLeavesBlankTheOtherSays() {
            WrittenEntry arrest =
                    entry("police-arrest").happened("2022-03-01T20:00").recorded("2022-03-01T20:30");
            WrittenEntry copy =
                    arrest.by("transport-police").recorded("2022-03-01T22:30").duplicating("E1");
            var considered = verifyThat("exploitation-considered").given(arrest);
            considered.given(copy.with("exploitation_considered", "yes")).isQuiet();
            considered.given(copy).raises("2022-03-02T20:30");
            considered.given(copy.with("exploitation_considered", "no")).raises("2022-03-02T20:30");
        }
    }

    @Test
    void theCouncilsRecordIsAskedForWhileTheChildIsAway() {
        var feed = entry("missing-record-opened").happened("2021-10-01T10:00").with("episode", "0");
        var reported = entry("missing-reported").happened("2022-03-01T20:00").with("episode", "1");
        var back = entry("missing-returned").with("episode", "1");
        verifyThat("ms-la-told")
                .given(feed, reported, back.happened("2022-03-02T10:00"))
                .isQuiet();
        verifyThat("ms-la-told")
                .given(feed, reported, back.happened("2022-03-02T21:00"))
                .raises("2022-03-02T20:00");
        verifyThat("ms-la-told")
                .given(feed, reported.with("returned_at", "2022-03-01T19:00"))
                .saysNothing();
    }

    /** An ordinary visit, “with staff, talked about school”, ended what a child and a mother had told of danger within the minute. */
    @ParameterizedTest
    @CsvSource({"urgent-words,yes", "urgent-unknown,unknown"})
    void aVisitForAnotherReasonEndsNothingWhoeverReadWhatWasTold(String rule, String urgent) {
        WrittenEntry danger =
                entry("child-words").by("child").happened("2022-11-14T09:00").with("urgent", urgent);
        WrittenEntry meeting =
                entry("trusted-adult-contact").happened("2022-11-14T10:20").with("seen", "yes");
        verifyThat(rule).given(danger, meeting).isOpen();
        verifyThat(rule).given(danger, meeting.with("danger_read", "yes")).isOpen();
        verifyThat(rule).given(danger, meeting.answering("E1")).closes("2022-11-14T10:20", "E2");
        WrittenEntry discussion =
                entry("strategy-meeting").happened("2022-11-14T10:20").with("held", "yes");
        verifyThat(rule).given(danger, discussion).isOpen();
        verifyThat(rule).given(danger, discussion.answering("E1")).closes("2022-11-14T10:20", "E2");
    }
}
