package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism.Deadline;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.EntryBuilder;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

/** What becomes of a clock while it runs: further triggers, stages, and an end without an answer. */
class NaiveRunningClockTest {
    private static final Match RETURN = When.types("returned").match();
    private static final Match INTERVIEW =
            When.types("interview").with("held", "yes").match();

    private static EntryBuilder returned(String at) {
        return story("A").entry("returned").at(at).with("episode", "1");
    }

    @Test
    void aFurtherTriggerOfAnOpenClockIsEvidenceUntilTheAlertIsOutAndAStepAfter() {
        var policy = Policies.of(rule("r", keyedBy(new Key.Attribute("need"), true)));
        var entries = story("A")
                .entry("returned")
                .at("2022-01-01T10:00")
                .with("need", "x")
                .entry("returned")
                .at("2022-01-02T10:00")
                .with("need", "x")
                .entry("returned")
                .at("2022-01-05T10:00")
                .with("need", "x")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01"))
                .containsExactly(
                        "due 2022-01-01T10:00 by 2022-01-04T10:00 [A1]",
                        "alert 2022-01-04T10:00 by 2022-01-04T10:00 [A1 A2]",
                        "alert 2022-01-05T10:00 by 2022-01-04T10:00 [A1 A2 A3]");
    }

    @Test
    void aStageThatEndsUnansweredIsToldAndTheNextBegins() {
        var policy = Policies.of(
                rule("r", deadline(RETURN, "2 working-days", "5 working-days")).answered(Answered.naming(When.ANY)));

        assertThat(Replayed.lines(policy, returned("2022-01-03T10:00").entries(), "2022-02-01"))
                .containsExactly(
                        "due 2022-01-03T10:00 by 2022-01-05T17:00 [A1]",
                        "alert 2022-01-05T17:00 by 2022-01-05T17:00 [A1]",
                        "alert 2022-01-12T17:00 by 2022-01-12T17:00 [A1]");
    }

    @Test
    void aTriggerThatNamesALaterStageMovesTheClockOn() {
        var staged = deadline(RETURN, "2 working-days", "5 working-days");
        var policy = Policies.of(rule(
                "r",
                new Deadline(
                        RETURN,
                        staged.start(),
                        staged.stages(),
                        "stage",
                        List.of(),
                        new Key.Child(),
                        false,
                        null,
                        Match.NOTHING,
                        null)));
        var entries = returned("2022-01-04T10:00")
                .with("stage", "1")
                .entry("returned")
                .at("2022-01-05T10:00")
                .with("stage", "2")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01"))
                .containsExactly(
                        "due 2022-01-04T10:00 by 2022-01-06T17:00 [A1]",
                        "due 2022-01-05T10:00 by 2022-01-12T17:00 [A1 A2]",
                        "alert 2022-01-12T17:00 by 2022-01-12T17:00 [A1 A2]");
    }

    @Test
    void whatCanNoLongerBeMetBecomesOneAskForWhatWouldHelp() {
        var plain = deadline(RETURN, "72 clock-hours");
        var policy = Policies.of(rule(
                "r",
                new Deadline(
                        RETURN,
                        plain.start(),
                        plain.stages(),
                        "",
                        List.of(),
                        plain.key(),
                        false,
                        null,
                        Match.NOTHING,
                        Span.parse("90 calendar-days"))));

        assertThat(Replayed.lines(policy, returned("2022-01-01T10:00").entries(), "2022-12-01"))
                .last()
                .isEqualTo("due what-would-help-now 2022-04-04T17:00 by 2022-01-04T10:00 [A1]");
    }

    @Test
    void whatEndsAClockNeedsNoAnswer() {
        var plain = deadline(RETURN, "72 clock-hours");
        var policy = Policies.of(rule(
                "r",
                new Deadline(
                        RETURN,
                        plain.start(),
                        plain.stages(),
                        "",
                        List.of(),
                        new Key.Attribute("episode"),
                        false,
                        null,
                        When.types("stopped").match(),
                        null)));
        var entries = returned("2022-01-01T10:00")
                .entry("stopped")
                .at("2022-01-02T10:00")
                .with("episode", "2")
                .entry("stopped")
                .at("2022-01-03T10:00")
                .with("episode", "1")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01"))
                .containsExactly("due 2022-01-01T10:00 by 2022-01-04T10:00 [A1] ended 2022-01-03T10:00");
    }

    @Test
    void anEntryThatLeavesTheKeyBlankHasAClockOfItsOwnThatNoBlankAnswers() {
        var policy = Policies.of(
                rule("r", keyedBy(new Key.Attribute("episode"), false)).answered(Answered.same(INTERVIEW, "episode")));
        var entries = story("A")
                .entry("returned")
                .at("2022-01-01T10:00")
                .entry("returned")
                .at("2022-01-02T10:00")
                .entry("interview")
                .at("2022-01-03T10:00")
                .with("held", "yes")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01"))
                .containsExactly(
                        "due 2022-01-01T10:00 by 2022-01-04T10:00 [A1]",
                        "due 2022-01-02T10:00 by 2022-01-05T10:00 [A2]",
                        "alert 2022-01-04T10:00 by 2022-01-04T10:00 [A1]",
                        "alert 2022-01-05T10:00 by 2022-01-05T10:00 [A2]");
    }

    @Test
    void whatComesFromAnotherChildsStoryIsOneEntryMoreAndNothingIsPutRightHere() {
        var entries = story("A")
                .entry("returned")
                .at("2022-01-04T10:00")
                .entry("returned")
                .about("B")
                .at("2022-01-04T11:00")
                .entry("returned")
                .at("2022-01-04T11:00")
                .recorded("2022-01-05T10:00")
                .corrects("A2")
                .entries();

        assertThat(Replayed.linesOfSeveral(
                        Policies.of(rule("r", keyedBy(new Key.Child(), true))), entries, "2022-01-06"))
                .containsExactly(
                        "r A: due 2022-01-04T10:00 by 2022-01-07T10:00 [A1]",
                        "r B: due 2022-01-04T11:00 by 2022-01-07T11:00 [A2] withdrawn 2022-01-05T10:00");
    }

    private static Deadline keyedBy(Key key, boolean repeats) {
        var plain = deadline(RETURN, "72 clock-hours");
        return new Deadline(
                RETURN, plain.start(), plain.stages(), "", List.of(), key, repeats, null, Match.NOTHING, null);
    }
}
