package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** What is written names danger, and whoever wrote it says that it can wait or that there is none. 12 November 2022 is a Saturday. */
@CasesOf("danger-in-words")
class DangerInWordsTest {

    /** A file words it otherwise: any answer but a blank is one that nobody looked at yet. */
    @ParameterizedTest
    @ValueSource(strings = {"said no", "yes", "Said that it can wait"})
    void howeverItWasAnswered(String said) {
        var told = entry("family-report").happened("2022-03-03T10:00");
        verifyThat("danger-in-words")
                .given(told.with("words_of_danger", said))
                .raises("2022-03-03T10:00", "2022-03-03T14:00");
        verifyThat("danger-in-words").given(told).saysNothing();
    }

    @Test
    void aReplyThatDoesNotSayThatNobodyCouldBeHurtEndsNothing() {
        var told = entry("family-report").happened("2022-03-03T10:00").with("words_of_danger", "said-no");
        var reply = entry("family-reply")
                .happened("2022-03-03T11:00")
                .outcome("DONE")
                .answering("E1");
        verifyThat("danger-in-words")
                .given(told, reply.with("could_be_hurt", "maybe"))
                .isOpen();
        verifyThat("danger-in-words")
                .given(told, reply.with("could_be_hurt", "no"))
                .closes("2022-03-03T11:00", "E2");
    }

    @Test
    void aMeetingThatSaysNothingOfThemEndsNothing() {
        var meeting = entry("strategy-meeting").happened("2022-11-14T10:00").with("held", "yes");
        verifyThat("danger-in-words").given(told(), meeting).isOpen();
        verifyThat("danger-in-words").given(told(), meeting.answering("E1")).closes("2022-11-14T10:00", "E2");
    }

    private static WrittenEntry told() {
        return entry("child-disclosure").happened("2022-11-12T22:10").with("words_of_danger", "said-that-it-can-wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"said-that-it-can-wait", "said-no", "not-answered"})
    void somebodyIsAskedAtOnceToLookTheSameDay(String said) {
        verifyThat("danger-in-words")
                .given(told().with("words_of_danger", said))
                .raises("2022-11-12T22:10", "2022-11-13T02:10");
    }

    @Test
    void wordsThatNobodyFoundAskNobody() {
        verifyThat("danger-in-words")
                .given(entry("child-disclosure").happened("2022-11-12T22:10"))
                .saysNothing();
    }

    @Test
    void whoeverLookedWritesDownWhatTheyFound() {
        WrittenEntry told = told().called("told");
        verifyThat("danger-in-words")
                .given(
                        told,
                        entry("danger-found-out")
                                .happened("2022-11-12T22:50")
                                .answering("told")
                                .with("spoke_with", "child")
                                .with("threat", "no")
                                .with("distress", "no"))
                .closes("2022-11-12T22:50", "E2");
        verifyThat("danger-in-words")
                .given(
                        told,
                        entry("child-reply")
                                .happened("2022-11-12T22:50")
                                .answering("told")
                                .with("could_be_hurt", "no"))
                .closes("2022-11-12T22:50", "E2");
        verifyThat("danger-in-words")
                .given(told, entry("child-reply").happened("2022-11-12T22:50").answering("told"))
                .isOpen();
        verifyThat("danger-in-words")
                .given(told, entry("ask-answered").happened("2022-11-12T22:50").answering("told"))
                .isOpen();
    }

    /** A child's words joined a question about what a school had written: nobody was told again, and an answer to the one closed both. */
    @Test
    void whatIsToldWhileOneIsOpenIsAskedByItselfAndEndsByItself() {
        WrittenEntry school = entry("school-concern")
                .called("school")
                .happened("2022-11-12T21:40")
                .with("words_of_danger", "said-no");
        WrittenEntry found = entry("danger-found-out")
                .happened("2022-11-12T22:50")
                .answering("school")
                .with("spoke_with", "whoever-wrote-it")
                .with("threat", "no")
                .with("distress", "no");
        verifyThat("danger-in-words")
                .given(school, told())
                .raises("2022-11-12T21:40", "2022-11-12T22:10", "2022-11-13T01:40", "2022-11-13T02:10");
        verifyThat("danger-in-words").given(school, told(), found).isOpen();
    }
}
