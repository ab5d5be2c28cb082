package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.naive.BothReadings.lines;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import org.junit.jupiter.api.Test;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.EntryBuilder;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.RuleBuilder;
import org.reachable.engine.story.When;

/** Who names an entry answers what stood there: danger that was put into it afterwards they never read. Each from both sides. */
class PutRightIntoDangerTest {

    private static final Match THREAT =
            When.types("report").with("threat", "life").match();
    private static final Match REPLY = When.types("reply").match();

    private static RuleBuilder asked() {
        return rule("r", deadline(THREAT, "24 clock-hours")).answered(Answered.after(REPLY));
    }

    private static final Policy URGENT = Policies.of(asked().urgent());
    private static final Policy NOT_URGENT = Policies.of(asked());

    /** A row, a reply to it by name, and the row put right. */
    private static EntryBuilder putRight(String before, String after) {
        return story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .with("threat", before)
                .entry("reply")
                .at("2022-01-03T11:00")
                .answers("A1")
                .entry("report")
                .at("2022-01-03T10:00")
                .recorded("2022-01-03T12:00")
                .corrects("A1")
                .with("threat", after);
    }

    @Test
    void anAnswerByNameOfBeforeEndsNoDangerThatWasPutThereSince() {
        assertThat(lines(URGENT, putRight("no", "life").entries(), "2022-01-03T13:00"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("answered"));
        assertThat(lines(
                        URGENT,
                        putRight("life", "life").saying("In other words.").entries(),
                        "2022-01-03T13:00"))
                .as("a danger that was read, in other words since")
                .allMatch(line -> line.contains("answered"));
    }

    @Test
    void ofWhatIsNotUrgentItAnswersAsBefore() {
        assertThat(lines(NOT_URGENT, putRight("no", "life").entries(), "2022-01-03T13:00"))
                .noneMatch(line -> !line.contains("answered"));
    }

    @Test
    void whoSaysItAgainOnceItIsADangerHasReadIt() {
        var again = putRight("no", "life")
                .entry("reply")
                .at("2022-01-03T11:00")
                .recorded("2022-01-03T12:30")
                .corrects("A2")
                .answers("A1")
                .saying("Looked at again.");
        assertThat(lines(URGENT, again.entries(), "2022-01-03T13:00"))
                .isNotEmpty()
                .allMatch(line -> line.contains("answered") || line.contains("withdrawn"));
        var another =
                putRight("no", "life").entry("reply").at("2022-01-03T12:30").answers("A1");
        assertThat(lines(URGENT, another.entries(), "2022-01-03T13:00")).anyMatch(line -> line.contains("answered"));
    }

    /** Taken back, and said again with a threat in it. */
    @Test
    void norWhereItWasTakenBackAndSaidAgain() {
        var again = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .with("threat", "no")
                .entry("reply")
                .at("2022-01-03T11:00")
                .answers("A1")
                .entry("report")
                .at("2022-01-03T10:00")
                .recorded("2022-01-03T11:30")
                .withdraws("A1")
                .entry("report")
                .at("2022-01-03T10:00")
                .recorded("2022-01-03T12:00")
                .corrects("A1")
                .with("threat", "life");
        assertThat(lines(URGENT, again.entries(), "2022-01-03T13:00"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("answered"));
    }
}
