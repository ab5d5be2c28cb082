package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

/** What tells of one hour and ends something at another: found at three, and back at ten. */
class OverAtTest {
    private static final Match LOST = When.types("lost").match();
    private static final Match BACK = When.types("back").match();
    private static final Policy AFTER =
            Policies.of(rule("r", deadline(LOST, "24 clock-hours")).answered(Answered.after(BACK)));

    private static List<String> told(String back, String recorded) {
        List<Entry> entries = story("A")
                .entry("lost")
                .at("2022-01-03T20:00")
                .entry("back")
                .overAt("back_at")
                .at("2022-01-04T03:00")
                .recorded(recorded)
                .with("back_at", back)
                .entries();
        return Replayed.lines(AFTER, entries, "2022-02-01");
    }

    @Test
    void whatWasOverAfterTheLimitClosesLate() {
        assertThat(told("2022-01-04T22:00", "2022-01-04T22:30"))
                .containsExactly(
                        "due 2022-01-03T20:00 by 2022-01-04T20:00 [A1] answered-late 2022-01-04T22:30",
                        "alert 2022-01-04T20:00 by 2022-01-04T20:00 [A1] answered-late 2022-01-04T22:30");
    }

    @Test
    void whatWasOverBeforeItWithdrawsTheAlert() {
        assertThat(told("2022-01-04T19:59", "2022-01-04T22:30"))
                .last()
                .asString()
                .startsWith("alert")
                .contains("withdrawn 2022-01-04T22:30");
    }

    @Test
    void whatIsStillAheadEndsNothingAndWhatCannotBeReadIsAsLeftBlank() {
        assertThat(told("2022-01-04T11:00", "2022-01-04T03:20"))
                .last()
                .asString()
                .doesNotContain("answered");
        assertThat(told("at noon", "2022-01-04T03:20")).first().asString().contains("answered 2022-01-04T03:20");
    }

    @Test
    void whatIsKnownBeforeItsTriggerIsAskedByWhenItWasOver() {
        var entries = story("A")
                .entry("back")
                .overAt("back_at")
                .at("2022-01-03T19:00")
                .recorded("2022-01-03T23:00")
                .with("back_at", "2022-01-03T22:00")
                .entry("lost")
                .at("2022-01-03T20:00")
                .recorded("2022-01-04T09:00")
                .entries();
        assertThat(Replayed.lines(AFTER, entries, "2022-02-01")).isEmpty();
    }
}
