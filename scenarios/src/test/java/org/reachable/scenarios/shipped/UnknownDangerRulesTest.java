package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** Whoever writes a worry down and does not know whether there is danger is heard. 12 November 2022 is a Saturday. */
@CasesOf("danger-unknown")
class UnknownDangerRulesTest {

    private static WrittenEntry told() {
        return entry("school-concern").happened("2022-11-12T22:10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threat", "distress"})
    void asksWhoeverIsOnDutyAtOnceAndAgainInAnHour(String which) {
        verifyThat("danger-unknown")
                .given(told().with(which, "unknown"))
                .raises("2022-11-12T22:10", "2022-11-12T23:10");
    }

    /** Whoever leaves the time blank has written of midnight. */
    @Test
    void isNotLateBeforeItIsWritten() {
        verifyThat("danger-unknown")
                .given(entry("school-concern")
                        .happened("2022-11-12T00:00")
                        .recorded("2022-11-12T09:13")
                        .with("threat", "unknown"))
                .raises("2022-11-12T09:13", "2022-11-12T10:13");
    }

    /** Then whoever is asked about that finds it out with it. */
    @Test
    void isNotAskedBesideDangerThatIsKnown() {
        verifyThat("danger-unknown")
                .given(told().with("threat", "yes").with("distress", "unknown"))
                .saysNothing();
        verifyThat("danger-unknown")
                .given(told().with("threat", "unknown").with("distress", "yes"))
                .saysNothing();
    }

    @Test
    void aBlankIsABlankAndANoIsANo() {
        verifyThat("danger-unknown").given(told()).saysNothing();
        verifyThat("danger-unknown")
                .given(told().with("threat", "no").with("distress", "no"))
                .saysNothing();
        verifyThat("danger-response").given(told().with("threat", "unknown")).saysNothing();
        verifyThat("distress-response")
                .given(told().with("distress", "unknown"))
                .saysNothing();
    }

    @Test
    void aWordThatSaysNeitherWithWhomNorWhatAnswersNothing() {
        WrittenEntry unknown = told().with("threat", "unknown").called("told");
        for (String word : List.of("ask-answered", "ask-not-needed", "contact-decision", "mentor-contact")) {
            verifyThat("danger-unknown")
                    .given(unknown, entry(word).happened("2022-11-12T22:50").answering("told"))
                    .isOpen();
        }
    }

    /** Whoever rang about what one wrote learnt nothing of what another wrote three hours before. */
    @Test
    void whatWasFoundOutAboutOneAnswersNoOther() {
        WrittenEntry first = told().with("threat", "unknown").happened("2022-11-12T19:10");
        WrittenEntry second = told().with("threat", "unknown").called("second");
        WrittenEntry found = entry("danger-found-out")
                .happened("2022-11-12T22:50")
                .answering("second")
                .with("threat", "no")
                .with("distress", "no")
                .with("spoke_with", "writer");
        verifyThat("danger-unknown").given(first, second, found).isOpen();
        verifyThat("danger-unknown")
                .given(first.happened("2022-11-12T21:10"), second, found)
                .closes("2022-11-12T22:50", "E3")
                .raises("2022-11-12T21:10", "2022-11-12T22:10");
    }

    @Test
    void whatWasFoundOutWithSomebodyWhoKnowsAnswers() {
        WrittenEntry unknown = told().with("threat", "unknown").called("told");
        WrittenEntry found = entry("danger-found-out")
                .happened("2022-11-12T22:50")
                .answering("told")
                .with("threat", "no")
                .with("distress", "no");
        verifyThat("danger-unknown")
                .given(unknown, found.with("spoke_with", "writer"))
                .closes("2022-11-12T22:50", "E2");
        verifyThat("danger-unknown").given(unknown, found).isOpen();
        // Told by others, and nobody saw the child: no is nobody's word.
        WrittenEntry toldOn = found.with("spoke_with", "told");
        verifyThat("danger-unknown").given(unknown, toldOn).isOpen();
        verifyThat("danger-unknown")
                .given(unknown, toldOn.with("seen_since", "other"))
                .isOpen();
        verifyThat("danger-unknown")
                .given(unknown, toldOn.with("seen_since", "nobody").with("how_known", "The officer said so."))
                .isOpen();
        verifyThat("danger-unknown")
                .given(unknown, toldOn.with("seen_since", "other").with("how_known", "Dee Hall had tea with him."))
                .closes("2022-11-12T22:50", "E2");
        verifyThat("danger-unknown")
                .given(unknown, found.with("spoke_with", "writer").with("seen_since", "nobody"))
                .isOpen();
        verifyThat("danger-unknown")
                .given(unknown, found.with("spoke_with", "nobody"))
                .isOpen();
        verifyThat("danger-unknown")
                .given(unknown, found.with("spoke_with", "child").with("threat", "unknown"))
                .isOpen();
        for (String nobody : List.of("no one", "not reached", "Nobody yet")) {
            verifyThat("danger-unknown")
                    .given(unknown, found.with("spoke_with", nobody))
                    .isOpen();
        }
        verifyThat("danger-unknown")
                .given(unknown, found.with("spoke_with", "her aunt"))
                .closes("2022-11-12T22:50", "E2");
        verifyThat("danger-unknown")
                .given(unknown, found.with("spoke_with", "child").with("distress", "not known"))
                .isOpen();
        verifyThat("danger-response-within-a-day")
                .given(unknown, found.with("spoke_with", "child").with("threat", "life"))
                .isOpen();
    }

    /** Told on a Friday evening, the danger that could come that night had until Monday at five. */
    @Test
    void harmThatCouldComeTonightIsAskedAboutByElapsedHours() {
        WrittenEntry told = entry("school-concern")
                .happened("2022-11-11T18:00")
                .recorded("2022-11-11T18:10")
                .with("threat", "yes");
        String rule = "danger-before-tomorrow";
        verifyThat(rule).given(told).saysNothing();
        verifyThat(rule).given(told.with("could_be_hurt", "no")).saysNothing();
        verifyThat("danger-response").given(told.with("could_be_hurt", "no")).raises("2022-11-14T17:00");
        for (String soon : List.of("yes", "unknown")) {
            verifyThat(rule).given(told.with("could_be_hurt", soon)).raises("2022-11-11T22:10");
            verifyThat("danger-response")
                    .given(told.with("could_be_hurt", soon))
                    .saysNothing();
        }
        verifyThat(rule)
                .given(entry("school-concern").happened("2022-11-11T18:00").with("threat", "They wait for him tonight"))
                .raises("2022-11-11T22:00");
        verifyThat(rule)
                .given(
                        told.with("could_be_hurt", "yes"),
                        entry("threat-assessment").happened("2022-11-11T20:00").with("held", "yes"))
                .isQuiet();
    }

    @Test
    void whoeverSawThemBackAndSafeAnswers() {
        WrittenEntry unknown = entry("missing-returned")
                .happened("2022-11-12T22:10")
                .with("distress", "unknown")
                .with("threat", "no");
        WrittenEntry seen = entry("missing-returned")
                .by("police")
                .happened("2022-11-12T23:00")
                .with("distress", "no");
        verifyThat("danger-unknown").given(unknown, seen.with("threat", "no")).closes("2022-11-12T23:00", "E2");
        verifyThat("danger-unknown").given(unknown, seen).isOpen();
    }
}
