package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** The same adult is with the child again within seven days of when they said that they would be there. */
@CasesOf("same-adult-again")
class GoingRulesTest {
    private final WrittenEntry going =
            entry("ask-going").called("going").happened("2022-06-01T09:00").with("going_at", "2022-06-01T15:00");

    @Test
    void itIsAskedWithinSevenDaysOfTheTimeTheySaid() {
        verifyThat("same-adult-again").given(going).raises("2022-06-08T17:00");
    }

    @Test
    void theVisitItselfIsNotTheNextOne() {
        verifyThat("same-adult-again")
                .given(going, entry("trusted-adult-contact").happened("2022-06-01T15:10"))
                .raises("2022-06-08T17:00");
        verifyThat("same-adult-again")
                .given(
                        going,
                        entry("trusted-adult-contact")
                                .happened("2022-06-06T15:10")
                                .outcome("ENGAGED")
                                .answering("going"))
                .isQuiet();
    }

    @Test
    void whatDidNotHappenIsNotAskedForAgain() {
        verifyThat("same-adult-again")
                .given(going, entry("ask-missed").happened("2022-06-01T16:00"))
                .isQuiet();
        verifyThat("same-adult-again")
                .given(going, entry("ask-put-down").happened("2022-06-01T10:00"))
                .isQuiet();
    }
}
