package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.scenarios.verify.WrittenEntry;

/** Whoever tells us something is read by somebody, and hears from us. 14 November 2022 is a Monday. */
class WorryRulesTest {

    private static final String TOLD = "2022-11-14T10:00";

    private static WrittenEntry told(String type) {
        return entry(type).happened(TOLD);
    }

    /** What may show harm to a child, and neither a child nor a family says it. */
    static Stream<String> toldByAnAgency() {
        Vocabulary vocabulary = PolicyReader.shipped().vocabulary();
        return vocabulary.types().values().stream()
                .filter(type -> type.classes().containsAll(Set.of("worry", "risk-event")))
                .filter(type -> Collections.disjoint(type.agencies(), vocabulary.people()))
                .map(EntryType::code);
    }

    @Nested
    @CasesOf("worry-unread")
    class Unread {

        @ParameterizedTest
        @MethodSource("org.reachable.scenarios.shipped.WorryRulesTest#toldByAnAgency")
        void isAnAlertAtTheEndOfTheNextWorkingDayAndAReplyIsOneWithinFive(String type) {
            verifyThat("worry-unread").given(told(type)).raises("2022-11-15T17:00");
            verifyThat("worry-unanswered").given(told(type)).raises("2022-11-21T17:00");
        }

        @Test
        void aDecisionAnswersAndNeitherAReplyNorANoteDoes() {
            var read = verifyThat("worry-unread").given(told("school-concern"));
            var decision = entry("contact-decision").happened("2022-11-15T09:00");
            read.given(decision.outcome("NFA")).isQuiet();
            read.given(decision.with("decision", "agreed")).isQuiet();
            verifyThat("worry-unread")
                    .given(told("school-concern").called("told"))
                    .given(entry("referrer-reply").happened("2022-11-15T09:00").answering("told"))
                    .raises("2022-11-15T17:00");
            verifyThat("worry-unread")
                    .given(told("school-concern"))
                    .given(entry("school-attendance-update").happened("2022-11-15T09:00"))
                    .raises("2022-11-15T17:00");
        }
    }

    /** What leaves open what was decided decides nothing for the child: nor does a receipt. */
    @ParameterizedTest
    @CsvSource({
        "worry-unread,       school-concern,   contact-decision",
        "worry-unread,       school-concern,   referral-received",
        "worry-unread,       school-concern,   referral-decision",
        "referral-undecided, written-referral, contact-decision",
        "referral-undecided, written-referral, referral-received"
    })
    void aDecisionLeftBlankAndAReceiptDecideNothing(String rule, String told, String answer) {
        var asked = verifyThat(rule).given(told(told));
        var written = entry(answer).happened("2022-11-15T09:00");
        for (String outcome : List.of("", "PENDING", "LOGGED", "SUBMITTED")) {
            asked.given(written.outcome(outcome)).raises("2022-11-15T17:00");
        }
        // Whatever code a file has for it: it was decided.
        if (!answer.equals("referral-received")) {
            asked.given(written.outcome("CLOSED")).isQuiet();
        }
        asked.given(written.outcome("ACCEPTED")).isQuiet();
    }

    @Nested
    @CasesOf("worry-unanswered")
    class Unanswered {

        @Test
        void onlyTheReplyToThisWorryAnswers() {
            verifyThat("worry-unanswered")
                    .given(told("school-concern").called("told"))
                    .given(entry("referrer-reply").happened("2022-11-16T09:00").answering("told"))
                    .isQuiet();
            verifyThat("worry-unanswered")
                    .given(told("school-concern"))
                    .given(entry("contact-decision").happened("2022-11-16T09:00"))
                    .raises("2022-11-21T17:00");
        }

        @Test
        void aReplyToAnotherDoesNot() {
            verifyThat("worry-unanswered")
                    .given(told("school-concern"))
                    .given(entry("referrer-reply").happened("2022-11-16T09:00"))
                    .raises("2022-11-21T17:00");
        }

        @Test
        void aWorryAboutSomebodyWhoWorksWithChildrenIsRepliedToToo() {
            verifyThat("worry-unanswered").given(told("worry-about-worker")).raises("2022-11-21T17:00");
        }
    }

    @Nested
    @CasesOf("shared-worry-unanswered")
    class OfAPlaceOrAThing {

        @ParameterizedTest
        @CsvSource({"place-worry,LOC:L1", "vehicle-worry,VEH:V1", "adult-worry,PER:K1", "online-worry,NET:N1"})
        void onlyTheReplyAnswers(String type, String about) {
            verifyThat("shared-worry-unanswered")
                    .given(told(type).about(about))
                    .given(entry("context-assessment").about(about).happened("2022-11-15T09:00"))
                    .raises("2022-11-21T17:00");
            verifyThat("shared-worry-unanswered")
                    .given(told(type).about(about).called("told"))
                    .given(entry("referrer-reply")
                            .about(about)
                            .happened("2022-11-15T09:00")
                            .answering("told"))
                    .isQuiet();
        }
    }

    @Nested
    @CasesOf("child-words-unanswered")
    class OfAChild {

        @ParameterizedTest
        @ValueSource(strings = {"child-words", "child-disclosure"})
        void whateverTheyChoseToTell(String type) {
            verifyThat("child-words-unanswered").given(told(type)).raises("2022-11-21T17:00");
            verifyThat("child-words-unanswered")
                    .given(told(type).called("told"))
                    .given(entry("child-reply").happened("2022-11-16T09:00").answering("told"))
                    .isQuiet();
        }

        @Test
        void aReplyToTheAdultWhoWasToldIsNoneToTheChild() {
            verifyThat("child-words-unanswered")
                    .given(told("child-disclosure").called("told"))
                    .given(entry("referrer-reply").happened("2022-11-16T09:00").answering("told"))
                    .raises("2022-11-21T17:00");
        }

        @Test
        void whatWasDecidedTellsThemNothing() {
            verifyThat("child-words-unanswered")
                    .given(told("child-disclosure").called("told"))
                    .given(entry("strategy-meeting")
                            .happened("2022-11-16T09:00")
                            .answering("told"))
                    .raises("2022-11-21T17:00");
        }
    }

    @Nested
    @CasesOf("reply-did-not-help")
    class AnAnswerThatDidNotHelp {

        @Test
        void isOwedAnotherAndOneThatHelpedIsNot() {
            var no = told("reply-helped").with("helped", "no").called("no");
            verifyThat("reply-did-not-help").given(no).raises("2022-11-21T17:00");
            verifyThat("reply-did-not-help")
                    .given(told("reply-helped").with("helped", "yes"))
                    .isQuiet();
        }

        @Test
        void theAnswerThatDidNotHelpIsNotTheNextOne() {
            var no = told("reply-helped").with("helped", "no").called("no");
            var reply = entry("child-reply").happened("2022-11-16T09:00");
            verifyThat("reply-did-not-help").given(no, reply.answering("no")).isQuiet();
            verifyThat("reply-did-not-help")
                    .given(no, reply.happened("2022-11-13T09:00").answering("no"))
                    .raises("2022-11-21T17:00");
        }
    }

    @Nested
    @CasesOf("family-wish-unanswered")
    class OfAFamily {

        @Test
        void whatWouldHelpThemIsRepliedTo() {
            verifyThat("family-wish-unanswered").given(told("family-wish")).raises("2022-11-21T17:00");
            verifyThat("family-wish-unanswered")
                    .given(told("family-wish").called("told"))
                    .given(entry("family-reply").happened("2022-11-16T09:00").answering("told"))
                    .isQuiet();
        }
    }
}
