package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** Somebody could be hurt, or nobody knows, or who said so took it back: whoever is on duty is asked at any hour. 14 November 2022 is a Monday. */
class UrgentWordsRulesTest {

    private static WrittenEntry told(String type) {
        return entry(type).happened("2022-11-14T10:00");
    }

    @Nested
    @CasesOf("urgent-words")
    class Urgent {

        @ParameterizedTest
        @ValueSource(strings = {"child-words", "child-disclosure", "family-report", "family-wish"})
        void asksTheDutyAtOnceAndAgainInAnHourAtAnyTime(String type) {
            verifyThat("urgent-words")
                    .given(entry(type).happened("2022-11-12T23:30").with("urgent", "yes"))
                    .raises("2022-11-12T23:30", "2022-11-13T00:30");
        }

        @Test
        void noAndBlankAskNobody() {
            verifyThat("urgent-words").given(told("child-words")).saysNothing();
            verifyThat("urgent-words")
                    .given(told("child-words").with("urgent", "no"))
                    .saysNothing();
        }

        /** They said that somebody could be hurt: who says "no" to that from a desk has made nobody safe. */
        @Test
        void aTalkWithTheChildAnswersAndNeitherAReplyNorANoteDoes() {
            verifyThat("urgent-words")
                    .given(told("child-words").with("urgent", "yes").called("told"))
                    .given(entry("child-reply")
                            .happened("2022-11-14T10:20")
                            .with("could_be_hurt", "no")
                            .answering("told"))
                    .isOpen();
            verifyThat("urgent-words")
                    .given(told("child-words").with("urgent", "yes").called("told"))
                    .given(entry("social-work-visit")
                            .happened("2022-11-14T10:20")
                            .with("seen", "yes")
                            .answering("told"))
                    .closes("2022-11-14T10:20", "E2");
            verifyThat("urgent-words")
                    .given(told("child-words").with("urgent", "yes"))
                    .given(entry("contact-decision").happened("2022-11-14T10:20"))
                    .isOpen();
        }
    }

    /** Whoever does not know whether somebody could be hurt is heard as whoever says that somebody could. */
    @Nested
    @CasesOf("urgent-unknown")
    class NotKnown {

        private final WrittenEntry told =
                told("child-words").with("urgent", "unknown").called("told");

        @Test
        void asksTheDutyAtOnceAndAgainInAnHour() {
            verifyThat("urgent-unknown")
                    .given(entry("child-words").happened("2022-11-12T23:30").with("urgent", "unknown"))
                    .raises("2022-11-12T23:30", "2022-11-13T00:30");
        }

        /** "Ok" tells a child nothing, and nobody whether they are safe. */
        @ParameterizedTest
        @ValueSource(strings = {"", "yes", "unknown"})
        void aReplyThatDoesNotSayThatNobodyCouldBeHurtAnswersNothing(String hurt) {
            for (String urgent : List.of("yes", "unknown")) {
                verifyThat(urgent.equals("yes") ? "urgent-words" : "urgent-unknown")
                        .given(
                                told("child-words").with("urgent", urgent).called("told"),
                                entry("child-reply")
                                        .happened("2022-11-14T10:20")
                                        .with("could_be_hurt", hurt)
                                        .answering("told"))
                        .isOpen();
            }
        }

        @Test
        void aReplyAnswersThatSaysThatNobodyCouldBeHurtAndANoteDoesNot() {
            verifyThat("urgent-unknown")
                    .given(
                            told,
                            entry("child-reply")
                                    .happened("2022-11-14T10:20")
                                    .with("could_be_hurt", "no")
                                    .answering("told"))
                    .closes("2022-11-14T10:20", "E2");
            verifyThat("urgent-unknown")
                    .given(told, entry("contact-decision").happened("2022-11-14T10:20"))
                    .isOpen();
        }

        /** Whoever sent a message or a letter heard nothing from the child. */
        @ParameterizedTest
        @CsvSource({"face-to-face, true", "phone, true", "message, false", "letter, false"})
        void onlyWhoeverSpokeWithThemKnowsThatNobodyCouldBeHurt(String how, boolean ends) {
            var asked = verifyThat("urgent-unknown")
                    .given(
                            told,
                            entry("child-reply")
                                    .happened("2022-11-14T10:20")
                                    .with("could_be_hurt", "no")
                                    .with("told_by", how)
                                    .answering("told"));
            if (ends) {
                asked.closes("2022-11-14T10:20", "E2");
            } else {
                asked.isOpen();
            }
        }

        @Test
        void yesAndNoAndABlankAreNotThis() {
            verifyThat("urgent-unknown").given(told("child-words")).saysNothing();
            verifyThat("urgent-unknown")
                    .given(told("child-words").with("urgent", "no"))
                    .saysNothing();
            verifyThat("urgent-words").given(told).saysNothing();
        }
    }

    @Nested
    @CasesOf("urgent-taken-back")
    class DangerTakenBack {

        @Test
        void asksTheDutyAtOnceAndAReplyThatSaysThatNobodyCouldBeHurtAnswers() {
            WrittenEntry back = entry("urgent-words-taken-back")
                    .by("child")
                    .happened("2022-11-12T23:30")
                    .called("back");
            verifyThat("urgent-taken-back").given(back).raises("2022-11-12T23:30", "2022-11-13T00:30");
            WrittenEntry reply =
                    entry("child-reply").happened("2022-11-13T00:10").answering("back");
            verifyThat("urgent-taken-back").given(back, reply).isOpen();
            verifyThat("urgent-taken-back")
                    .given(back, reply.with("could_be_hurt", "no"))
                    .closes("2022-11-13T00:10", "E2");
        }
    }
}
