package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

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
    void asksWhoeverIsOnDutyAtOnceAndAgainInFourHours(String which) {
        verifyThat("danger-unknown")
                .given(told().with(which, "unknown"))
                .raises("2022-11-12T22:10", "2022-11-13T02:10");
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
    void whatWasFoundOutAnswersInASentenceAndADecisionToDoNothingDoesNot() {
        WrittenEntry unknown = told().with("threat", "unknown").called("told");
        verifyThat("danger-unknown")
                .given(
                        unknown,
                        entry("ask-answered").happened("2022-11-12T22:50").answering("told"))
                .closes("2022-11-12T22:50", "E2");
        verifyThat("danger-unknown")
                .given(unknown, entry("contact-decision").happened("2022-11-12T22:50"))
                .isOpen();
        verifyThat("danger-unknown")
                .given(unknown, entry("mentor-contact").happened("2022-11-12T22:50"))
                .isOpen();
    }
}
