package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.replay.Sentence;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** What was done in time is not told as missed because it became known late, or was said no to once (decisions 7, 31 and 34 of the stories' semantics). */
class KnownLateTest {
    private static List<String> endings(RuleVerifier story) {
        return story.findings().stream()
                .map(finding -> Sentence.ending(finding.rule(), finding.last()))
                .toList();
    }

    @Test
    void whoWasTalkedWithBeforeTheMomentPassedWasReached() {
        var arrested = verifyThat("reachable-moment")
                .given(entry("police-arrest").happened("2022-03-01T10:00").recorded("2022-03-01T10:30"));
        WrittenEntry talk = entry("mentor-contact")
                .recorded("2022-03-20T10:30")
                .with("seen", "yes")
                .answering("E1");
        assertThat(endings(arrested.given(talk.happened("2022-03-02T10:00"))))
                .containsExactly(
                        "reached: somebody had talked with the child before the moment passed, and that was known later");
        assertThat(endings(arrested.given(talk.happened("2022-03-15T09:00")))).containsExactly("answered");
    }

    @Test
    void whoWasTalkedWithInTheSecondWeekWasReachedToo() {
        var arrested = verifyThat("reachable-moment")
                .given(
                        entry("police-arrest").happened("2022-03-01T10:00"),
                        entry("mentor-contact")
                                .happened("2022-03-10T10:00")
                                .with("seen", "yes")
                                .answering("E1"));
        assertThat(endings(arrested)).containsExactly("reached: somebody talked with the child");
    }

    @Test
    void anInterviewThatWasDeclinedAndThenHeldWasHeld() {
        WrittenEntry offered = entry("return-interview-completed")
                .with("episode", "1")
                .with("held", "refused")
                .with("declined_after", "by text/Ann/2")
                .happened("2022-03-03T10:00");
        var declined = verifyThat("return-interview")
                .given(entry("missing-returned").happened("2022-03-02T10:00").with("episode", "1"), offered);
        assertThat(endings(declined)).containsExactly("declined: it was offered, and the child said no");
        WrittenEntry held = entry("return-interview-completed").with("held", "yes");
        assertThat(endings(declined.given(held.with("episode", "1").happened("2022-03-04T09:00"))))
                .containsExactly("answered in time");
        assertThat(endings(declined.given(held.happened("2022-03-04T09:00")))).containsExactly("answered in time");
        assertThat(endings(declined.given(held.with("episode", "1").happened("2022-03-06T09:00"))))
                .containsExactly("answered late, after the limit");
        assertThat(endings(declined.given(held.with("episode", "2").happened("2022-03-04T09:00"))))
                .containsExactly("declined: it was offered, and the child said no");
    }
}
