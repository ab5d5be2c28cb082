package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/**
 * An officer saw a child at the door, and much was answered by that; eight days later they wrote that it was her sister. What rested on the
 * return is asked again, and what did not stays answered (decisions 26, 32 and 34 of the stories).
 */
class RestedOnAReturnTest {
    private static final WrittenEntry REPORTED = entry("missing-reported")
            .happened("2022-06-17T08:00")
            .with("episode", "1")
            .with("threat", "unknown")
            .with("distress", "no")
            .called("reported");
    private static final WrittenEntry BACK = entry("missing-returned")
            .happened("2022-06-17T09:15")
            .with("episode", "1")
            .with("seen_back", "me")
            .by("police")
            .called("back");
    private static final WrittenEntry FOUND_OUT = entry("danger-found-out")
            .happened("2022-06-17T09:17")
            .answering("reported")
            .with("spoke_with", "seen-them")
            .with("threat", "no")
            .with("distress", "no")
            .by("social-care")
            .called("found-out");
    private static final WrittenEntry ANSWERED_FOR_GOOD = FOUND_OUT.with("spoke_with", "child");

    /** Each way in which a return turns out to be none. */
    static WrittenEntry[] noReturn() {
        WrittenEntry later = entry("missing-returned")
                .happened("2022-06-17T09:15")
                .recorded("2022-06-25T10:00")
                .with("episode", "1")
                .by("police")
                .called("later")
                .correcting("back");
        return new WrittenEntry[] {
            entry("entry-withdrawn").happened("2022-06-25T10:00").by("police").correcting("back"),
            later.with("seen_back", "me").about("B"),
            later.with("seen_back", "me").outcome("NOT-DONE"),
        };
    }

    private static RuleVerifier asked(String rule) {
        return verifyThat(rule).given(REPORTED, BACK);
    }

    @ParameterizedTest
    @MethodSource("noReturn")
    void whatSomebodyElseHadSeenIsAskedAgain(WrittenEntry noReturn) {
        asked("danger-unknown").given(FOUND_OUT).closes("2022-06-17T09:17", "found-out");
        asked("danger-unknown").given(FOUND_OUT, noReturn).isOpen();
    }

    @ParameterizedTest
    @MethodSource("noReturn")
    void whatTheChildSaidOrSomebodySawThemselvesStaysAnswered(WrittenEntry noReturn) {
        asked("danger-unknown").given(ANSWERED_FOR_GOOD, noReturn).closes("2022-06-17T09:17", "found-out");
        asked("danger-unknown")
                .given(FOUND_OUT.with("seen_since", "me"), noReturn)
                .closes("2022-06-17T09:17", "found-out");
    }

    /** A nurse at the bedside of a child who was found and is not back. */
    @ParameterizedTest
    @MethodSource("noReturn")
    void whoeverIsWithAChildWhoWasFoundIsHeard(WrittenEntry noReturn) {
        WrittenEntry located = entry("missing-located")
                .happened("2022-06-17T09:10")
                .with("where", "hospital")
                .with("seen_back", "me")
                .by("police");
        asked("danger-unknown").given(located, FOUND_OUT, noReturn).closes("2022-06-17T09:17", "found-out");
    }

    /** Kaya texted that she is fine: that found nobody, and what somebody had from Kaya ends no danger. */
    @Test
    void hearsayBesideAChildWhomOnlyHearsayFoundEndsNoDanger() {
        WrittenEntry texted = entry("missing-located")
                .happened("2022-06-17T09:10")
                .with("seen_back", "named")
                .with("seen_back_by", "Kaya, her friend, texted us that she is fine")
                .by("police");
        WrittenEntry passedOn = FOUND_OUT
                .with("spoke_with", "writer")
                .with("seen_since", "them")
                .with("how_known", "Tomasz had it from Kaya by text");
        RuleVerifier missing = verifyThat("danger-unknown").given(REPORTED);
        missing.given(texted, passedOn).isOpen();
        missing.given(texted.with("seen_back", "nobody"), passedOn).isOpen();
        missing.given(texted, passedOn.with("spoke_with", "child")).closes("2022-06-17T09:17", "found-out");
        missing.given(texted.with("seen_back_by", "Kaya saw her at the arcade at nine, and texted us"), FOUND_OUT)
                .closes("2022-06-17T09:17", "found-out");
    }

    @Test
    void whatIsFoundOutOnceTheChildIsBackAnswers() {
        WrittenEntry again = BACK.happened("2022-06-25T12:00").called("again");
        verifyThat("danger-unknown")
                .given(REPORTED, again, FOUND_OUT.happened("2022-06-25T13:00"))
                .closes("2022-06-25T13:00", "found-out");
        verifyThat("danger-unknown")
                .given(REPORTED, FOUND_OUT.happened("2022-06-25T11:00"), again)
                .isOpen();
    }

    /** Of other words that name danger, and of what a child took back. */
    @ParameterizedTest
    @ValueSource(strings = {"injury-in-words", "danger-in-words", "urgent-taken-back"})
    void soIsEveryDangerOfTheChild(String rule) {
        WrittenEntry told = switch (rule) {
            case "injury-in-words" -> entry("school-concern").with("injury", "a mark on the arm");
            case "danger-in-words" -> entry("school-concern").with("words_of_danger", "said-no");
            default -> entry("urgent-words-taken-back").with("taken_back_by", "child");
        };
        WrittenEntry found = FOUND_OUT.answering("told");
        RuleVerifier asked = verifyThat(rule)
                .given(REPORTED, BACK, told.happened("2022-06-17T09:00").called("told"));
        asked.given(found).closes("2022-06-17T09:17", "found-out");
        for (WrittenEntry noReturn : noReturn()) {
            asked.given(found, noReturn).isOpen();
            asked.given(found.with("spoke_with", "child"), noReturn).closes("2022-06-17T09:17", "found-out");
        }
    }

    /** Whoever saw the child back had said that there was no threat and no distress. */
    @ParameterizedTest
    @MethodSource("noReturn")
    void whatTheReturnItselfSaidIsAskedAgain(WrittenEntry noReturn) {
        WrittenEntry safe = BACK.with("threat", "no").with("distress", "no");
        verifyThat("danger-unknown").given(REPORTED, safe).closes("2022-06-17T09:15", "back");
        verifyThat("danger-unknown").given(REPORTED, safe, noReturn).isOpen();
        for (String rule : new String[] {"missing-now", "missing-now-duty", "missing-last-seen"}) {
            verifyThat(rule).given(REPORTED, safe).closes("2022-06-17T09:15", "back");
            verifyThat(rule).given(REPORTED, safe, noReturn).isOpen();
        }
    }

    @ParameterizedTest
    @MethodSource("noReturn")
    void anInterviewForThatReturnIsNone(WrittenEntry noReturn) {
        WrittenEntry interview = entry("return-interview-completed")
                .happened("2022-06-18T10:00")
                .with("episode", "1")
                .with("held", "yes")
                .with("independent", "yes")
                .called("interview");
        asked("return-interview").given(interview).isQuiet();
        asked("ms-rhi-share").given(interview).isOpen();
        asked("ms-rhi-share").given(interview, noReturn).withdraws().isQuiet();
        WrittenEntry again = BACK.happened("2022-06-25T12:00").called("again");
        asked("return-interview").given(interview, noReturn, again).isOpen();
        WrittenEntry arrested =
                entry("police-arrest").happened("2022-06-16T20:00").called("arrest");
        RuleVerifier reached = asked("reachable-moment").given(arrested, interview.answering("arrest"));
        reached.closes("2022-06-18T10:00", "interview");
        reached.given(noReturn).isOpen();
    }

    @Test
    void anInterviewBesideAChildWhoWasFoundIsATalk() {
        verifyThat("reachable-moment")
                .given(
                        entry("police-arrest").happened("2022-06-17T07:00").called("arrest"),
                        REPORTED,
                        entry("missing-located").happened("2022-06-17T10:00"),
                        entry("return-interview-completed")
                                .happened("2022-06-18T10:00")
                                .with("held", "yes")
                                .answering("arrest")
                                .called("interview"))
                .closes("2022-06-18T10:00", "interview");
    }
}
