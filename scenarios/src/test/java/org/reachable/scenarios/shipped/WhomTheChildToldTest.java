package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** What a child told in trust is answered to whom they told it, or by what changes for the child; and nothing by what did not happen. */
class WhomTheChildToldTest {

    private final WrittenEntry told =
            entry("child-disclosure").happened("2022-06-02T12:00").with("told_by", "Mentor");

    @Test
    void aReplyToSomebodyElseAnswersThemNothing() {
        WrittenEntry reply = entry("referrer-reply").happened("2022-06-03T11:00");
        verifyThat("disclosure").given(told, reply.with("told_by", "Teacher")).isOpen();
        verifyThat("disclosure").given(told, reply.with("told_by", "Mentor")).closes("2022-06-03T11:00", "E2");
        verifyThat("disclosure").given(told, reply).closes("2022-06-03T11:00", "E2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"family-reply", "information-shared", "host-area-told", "panel-action-done"})
    void whatChangesNothingForTheChildAnswersNothing(String type) {
        verifyThat("disclosure")
                .given(told, entry(type).happened("2022-06-03T11:00").answering("E1"))
                .isOpen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "STARTED", "REFUSED", "UNRESOLVED", "NOT-DONE", "PENDING"})
    void anOutcomeThatIsNoDeedAnswersNothing(String outcome) {
        verifyThat("disclosure")
                .given(
                        told,
                        entry("referrer-reply")
                                .happened("2022-06-03T11:00")
                                .answering("E1")
                                .outcome(outcome))
                .isOpen();
    }

    @Test
    void aReturnThatWasNoneLeavesTheChildMissing() {
        WrittenEntry missing = entry("missing-reported").happened("2022-06-02T12:00");
        WrittenEntry back = entry("missing-returned").happened("2022-06-02T13:00");
        verifyThat("missing-now").given(missing, back.outcome("NOT-DONE")).isOpen();
        verifyThat("missing-now").given(missing, back.outcome("PENDING")).isOpen();
        verifyThat("missing-now").given(missing, back).closes("2022-06-02T13:00", "E2");
    }

    @Test
    void aMeetingThatDidNotAgreeResolvesNoDifference() {
        WrittenEntry differ = entry("professional-disagreement")
                .happened("2022-03-01T09:00")
                .with("with", "social-care")
                .with("resolved", "no");
        WrittenEntry met =
                entry("disagreement-resolved").happened("2022-03-02T09:00").answering("E1");
        verifyThat("disagreement-not-escalated")
                .given(differ, met.with("resolved", "no"))
                .isOpen();
        verifyThat("disagreement-not-escalated")
                .given(differ, met.outcome("UNRESOLVED"))
                .isOpen();
        verifyThat("disagreement-not-escalated")
                .given(differ, met.with("resolved", "yes"))
                .isQuiet();
    }
}
