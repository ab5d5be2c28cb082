package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever replied to a worry may learn that somebody could be hurt. 12 November 2022 is a Saturday. */
@CasesOf("danger-in-a-reply")
class DangerInAReplyTest {

    @ParameterizedTest
    @ValueSource(strings = {"child-reply", "family-reply"})
    void whatWhoeverRepliedLearnedIsDanger(String reply) {
        verifyThat("danger-in-a-reply")
                .given(entry(reply).happened("2022-11-12T23:30").with("could_be_hurt", "yes"))
                .raises("2022-11-13T23:30");
        for (String other : List.of("no", "unknown", "")) {
            verifyThat("danger-in-a-reply")
                    .given(entry(reply).happened("2022-11-12T23:30").with("could_be_hurt", other))
                    .saysNothing();
        }
    }

    @Test
    void aDiscussionAnswersAndAnotherReplyDoesNot() {
        verifyThat("danger-in-a-reply")
                .given(entry("child-reply").happened("2022-11-12T23:30").with("could_be_hurt", "yes"))
                .given(entry("strategy-meeting").happened("2022-11-13T10:20").with("held", "yes"))
                .isQuiet();
        verifyThat("danger-in-a-reply")
                .given(entry("child-reply").happened("2022-11-12T23:30").with("could_be_hurt", "yes"))
                .given(entry("child-reply").happened("2022-11-13T10:20").with("could_be_hurt", "no"))
                .isOpen();
    }
}
