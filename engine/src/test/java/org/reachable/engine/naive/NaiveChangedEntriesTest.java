package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.accumulation;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import org.junit.jupiter.api.Test;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

class NaiveChangedEntriesTest {
    private static final Match SEEN = When.types("seen").match();
    private static final Policy MOMENT = Policies.of(rule("r", moment(SEEN, null, null))
            .answered(Answered.naming(When.types("talk").match())));
    private static final Policy DEADLINE = Policies.of(rule("r", deadline(SEEN, "72 clock-hours"))
            .answered(Answered.naming(When.types("talk").with("held", "yes").match())));

    @Test
    void theSameEntryTwiceChangesNothing() {
        var entries = story("A")
                .entry("seen")
                .id("X")
                .at("2022-01-01T10:00")
                .entry("seen")
                .id("X")
                .at("2022-01-01T10:00")
                .entries();

        assertThat(Replayed.lines(MOMENT, entries, "2022-02-01")).containsExactly("alert 2022-01-01T10:00 [X]");
    }

    @Test
    void theSameIdWithOtherContentCorrectsFromItsOwnRecording() {
        var entries = story("A")
                .entry("seen")
                .id("X")
                .at("2022-01-01T10:00")
                .entry("nothing")
                .id("X")
                .at("2022-01-01T10:00")
                .recorded("2022-01-03T10:00")
                .entries();

        assertThat(Replayed.lines(MOMENT, entries, "2022-02-01"))
                .containsExactly("alert 2022-01-01T10:00 [X] withdrawn 2022-01-03T10:00");
    }

    @Test
    void aWithdrawalWithdrawsWhatRestedOnTheEntry() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("taken-back")
                .at("2022-01-03T10:00")
                .withdraws("A1")
                .entries();

        assertThat(Replayed.lines(MOMENT, entries, "2022-02-01"))
                .containsExactly("alert 2022-01-01T10:00 [A1] withdrawn 2022-01-03T10:00");
    }

    @Test
    void aCorrectionThatMovesTheLimitIsAStepThen() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-01T12:00")
                .recorded("2022-01-02T10:00")
                .corrects("A1")
                .entries();

        assertThat(Replayed.lines(DEADLINE, entries, "2022-02-01"))
                .containsExactly(
                        "due 2022-01-01T10:00 by 2022-01-04T10:00 [A1]",
                        "due 2022-01-02T10:00 by 2022-01-04T12:00 [A1]",
                        "alert 2022-01-04T12:00 by 2022-01-04T12:00 [A1]");
    }

    @Test
    void aCorrectionMayMoveAnEntryToAnotherChild() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .about("B")
                .at("2022-01-01T10:00")
                .recorded("2022-01-02T10:00")
                .corrects("A1")
                .entries();

        assertThat(Replayed.linesOfSeveral(MOMENT, entries, "2022-02-01"))
                .containsExactly(
                        "r A: alert 2022-01-01T10:00 [A1] withdrawn 2022-01-02T10:00",
                        "r B: alert 2022-01-02T10:00 [A1]");
    }

    @Test
    void eitherIdOfACorrectedEntryMayBeAnswered() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-01T10:00")
                .recorded("2022-01-02T10:00")
                .corrects("A1")
                .entry("talk")
                .at("2022-01-03T10:00")
                .answers("A2")
                .entries();

        assertThat(Replayed.lines(MOMENT, entries, "2022-02-01"))
                .containsExactly("alert 2022-01-01T10:00 [A1] answered 2022-01-03T10:00");
    }

    @Test
    void aCorrectionOfACorrectionCorrectsTheOriginal() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("nothing")
                .at("2022-01-01T10:00")
                .recorded("2022-01-02T10:00")
                .corrects("A1")
                .entry("seen")
                .at("2022-01-01T10:00")
                .recorded("2022-01-03T10:00")
                .corrects("A2")
                .entries();

        assertThat(Replayed.lines(MOMENT, entries, "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-01T10:00 [A1] withdrawn 2022-01-02T10:00", "alert 2022-01-03T10:00 [A1]");
    }

    @Test
    void anAnswerCorrectedToHaveBeenGivenInTimeWithdrawsTheAlert() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("talk")
                .at("2022-01-02T10:00")
                .answers("A1")
                .with("held", "no")
                .entry("talk")
                .at("2022-01-02T10:00")
                .recorded("2022-01-06T10:00")
                .answers("A1")
                .with("held", "yes")
                .corrects("A2")
                .entries();

        assertThat(Replayed.lines(DEADLINE, entries, "2022-02-01"))
                .last()
                .isEqualTo("alert 2022-01-04T10:00 by 2022-01-04T10:00 [A1] withdrawn 2022-01-06T10:00");
    }

    @Test
    void anAnswerTakenBackOpensTheFindingAgain() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("talk")
                .at("2022-01-02T10:00")
                .answers("A1")
                .entry("taken-back")
                .at("2022-01-03T10:00")
                .withdraws("A2")
                .entries();

        assertThat(Replayed.lines(MOMENT, entries, "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-01T10:00 [A1] answered 2022-01-02T10:00", "alert 2022-01-03T10:00 [A1]");
    }

    @Test
    void whatAnAccumulationLosesToACorrectionWithdrawsIt() {
        var policy = Policies.of(rule("r", accumulation(SEEN, 2, 1, "10 calendar-days")));
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("taken-back")
                .at("2022-01-03T10:00")
                .withdraws("A1")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01"))
                .containsExactly("alert 2022-01-02T10:00 [A1 A2] withdrawn 2022-01-03T10:00");
    }

    @Test
    void duplicatesStartNothingAndAreAnsweredTogether() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-01T11:00")
                .duplicateOf("A1")
                .entry("talk")
                .at("2022-01-02T10:00")
                .answers("A2")
                .entries();

        assertThat(Replayed.lines(MOMENT, entries, "2022-02-01"))
                .containsExactly("alert 2022-01-01T10:00 [A1] answered 2022-01-02T10:00");
    }

    @Test
    void theSameTypeAtOnePlaceWithinTenMinutesIsOneIncident() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .where("[LOC:L1]")
                .entry("seen")
                .at("2022-01-01T10:10")
                .where("[LOC:L1]")
                .by("school")
                .entry("seen")
                .at("2022-01-01T10:11")
                .where("[LOC:L2]")
                .entries();

        assertThat(Replayed.lines(MOMENT, entries, "2022-02-01")).hasSize(2);
    }

    @Test
    void theSameNumberByAnotherAgencyThatNightIsOneIncidentAndLaterItIsNews() {
        var policy = Policies.with(rule("r", moment(SEEN, null, null)))
                .incidentKey("episode", "seen")
                .build();
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .with("episode", "1")
                .entry("seen")
                .by("health")
                .at("2022-01-01T22:00")
                .with("episode", "1")
                .entry("seen")
                .at("2022-01-05T10:00")
                .with("episode", "1")
                .entry("seen")
                .at("2022-01-06T10:00")
                .with("episode", "2")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01")).hasSize(3);
    }
}
