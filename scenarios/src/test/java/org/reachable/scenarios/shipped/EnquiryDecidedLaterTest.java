package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** A strategy meeting left open whether there is an enquiry: whoever says so later begins it, and the child is seen as soon. */
class EnquiryDecidedLaterTest {
    /** That visits and conferences are written down here. */
    private static final WrittenEntry[] FED = {
        entry("social-work-visit").happened("2021-11-01T10:00").with("seen", "yes"),
        entry("initial-child-protection-conference")
                .happened("2021-11-01T12:00")
                .with("child_protection_plan", "no")
    };

    private static final WrittenEntry OPEN =
            entry("strategy-meeting").called("open").happened("2022-01-10T10:00");

    private static WrittenEntry decided(String when, String said) {
        return entry("contact-decision").happened(when).outcome("DECIDED").with("s47", said);
    }

    private static RuleVerifier seen(WrittenEntry... story) {
        return verifyThat("cp-s47-start").given(FED).given(story);
    }

    private static RuleVerifier conference(WrittenEntry... story) {
        return verifyThat("cp-icpc").given(FED).given(story);
    }

    @Test
    void aYesTheNextDayBeginsBothClocksThen() {
        var yes = decided("2022-01-11T10:00", "yes");
        seen(OPEN, yes.answering("open")).raises("2022-01-12T17:00").isOpen();
        conference(OPEN, yes.answering("open")).raises("2022-02-01T17:00").isOpen();
        // Naming nothing it is of the child, as it is where it answers the question.
        seen(OPEN, yes).raises("2022-01-12T17:00");
        seen(OPEN, yes, entry("social-work-visit").happened("2022-01-12T10:00").with("seen", "alone"))
                .isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk-meeting", "threat-assessment", "ask-answered"})
    void whatAnswersTheQuestionBeginsThem(String type) {
        var yes = entry(type).happened("2022-01-11T10:00").with("s47", "yes").answering("open");
        verifyThat("section-47-decision-missing").given(OPEN, yes.called("yes")).closes("2022-01-11T10:00", "yes");
        seen(OPEN, yes).raises("2022-01-12T17:00");
    }

    @Test
    void aMeetingPutRightBeganItWhenItWasHeld() {
        var right = entry("strategy-meeting")
                .called("right")
                .happened("2022-01-10T10:00")
                .recorded("2022-01-12T09:00")
                .with("s47", "yes")
                .correcting("open");
        // The child was to be seen the day before.
        seen(OPEN, right).raises("2022-01-12T09:00").isOpen();
        conference(OPEN, right).raises("2022-01-31T17:00");
    }

    @Test
    void oneThatRunsBeginsNoSecondTime() {
        var visit = entry("social-work-visit").happened("2022-01-11T09:00").with("seen", "alone");
        var yes = OPEN.called("yes").with("s47", "yes");
        // Said before, and said again of the same enquiry.
        seen(yes, visit, decided("2022-01-13T10:00", "yes")).isQuiet();
        // A further meeting leaves it open again, while there is one.
        seen(yes, visit, OPEN.happened("2022-01-12T10:00"), decided("2022-01-13T10:00", "yes"))
                .isQuiet();
        // What leads to a meeting is no enquiry yet: that is decided there.
        conference(decided("2022-01-07T10:00", "yes"), yes).raises("2022-01-31T17:00");
    }

    @Test
    void theNextOneBeginsAnew() {
        var over = entry("conference-not-needed").happened("2022-01-20T10:00");
        var visit = entry("social-work-visit").happened("2022-01-11T09:00").with("seen", "alone");
        seen(OPEN.called("yes").with("s47", "yes"), visit, over, OPEN.happened("2022-02-10T10:00"))
                .given(decided("2022-02-11T10:00", "yes"))
                .raises("2022-02-14T17:00");
    }

    @Test
    void whatDecidesNothingBeginsNothing() {
        seen(OPEN, decided("2022-01-11T10:00", "no")).isQuiet();
        seen(OPEN, decided("2022-01-11T10:00", "yes").outcome("DEFERRED")).isQuiet();
        // And the decision that follows a word only noted does.
        seen(OPEN, decided("2022-01-11T10:00", "yes").outcome("LOGGED"), decided("2022-01-12T10:00", "yes"))
                .raises("2022-01-13T17:00");
    }
}
