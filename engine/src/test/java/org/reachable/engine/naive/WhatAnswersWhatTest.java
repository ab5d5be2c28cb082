package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import org.junit.jupiter.api.Test;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

/** Decision 29 of the stories, sentence by sentence, each from both sides: to call a thing answered that was not is the costliest mistake. */
class WhatAnswersWhatTest {
    private static final Match REPORT = When.types("report").match();
    private static final Match REPLY = When.types("reply").match();

    private static Policy asked(Answer answer) {
        return Policies.of(rule("r", moment(REPORT, null, null)).answered(answer));
    }

    private static Policy within(Answer answer) {
        return Policies.of(rule("r", deadline(REPORT, "72 clock-hours")).answered(answer));
    }

    @Test
    void whatHappenedAtTheSameMomentAnswersAndAMinuteBeforeItDoesNot() {
        var at = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .entry("reply")
                .at("2022-01-03T10:00")
                .recorded("2022-01-03T12:00");
        var before = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .entry("reply")
                .at("2022-01-03T09:59")
                .recorded("2022-01-03T12:00");

        assertThat(Replayed.lines(asked(Answered.after(REPLY)), at.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-03T10:00 [A1] answered 2022-01-03T12:00");
        assertThat(Replayed.lines(asked(Answered.after(REPLY)), before.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-03T10:00 [A1]");
    }

    @Test
    void whatCameBeforeAnswersNotEvenByName() {
        var story = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .entry("reply")
                .at("2022-01-03T09:59")
                .recorded("2022-01-03T12:00")
                .answers("A1");

        assertThat(Replayed.lines(asked(Answered.naming(REPLY)), story.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-03T10:00 [A1]");
        assertThat(Replayed.lines(asked(Answered.after(REPLY)), story.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-03T10:00 [A1]");
    }

    @Test
    void whichWasWrittenDownFirstDoesNotMatter() {
        var story = story("A")
                .entry("reply")
                .at("2022-01-03T11:00")
                .entry("report")
                .at("2022-01-03T10:00")
                .recorded("2022-01-03T12:00");

        assertThat(Replayed.lines(within(Answered.after(REPLY)), story.entries(), "2022-02-01"))
                .isEmpty();
        assertThat(Replayed.lines(within(Answered.oldest(REPLY)), story.entries(), "2022-02-01"))
                .isEmpty();
    }

    @Test
    void aRuleMaySayHowFarBackAnAnswerReaches() {
        var reaching = Answered.after(REPLY, "2 calendar-days");
        var inside =
                story("A").entry("reply").at("2022-01-01T10:00").entry("report").at("2022-01-03T10:00");
        var outside =
                story("A").entry("reply").at("2022-01-01T09:59").entry("report").at("2022-01-03T10:00");

        assertThat(Replayed.lines(asked(reaching), inside.entries(), "2022-02-01"))
                .isEmpty();
        assertThat(Replayed.lines(asked(reaching), outside.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-03T10:00 [A2]");
    }

    @Test
    void whatNamesAnotherAnswersThatOneAlone() {
        var story = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .entry("report")
                .at("2022-01-04T10:00")
                .entry("reply")
                .at("2022-01-05T10:00")
                .answers("A2");

        for (Answer answer : new Answer[] {Answered.after(REPLY), Answered.oldest(REPLY), Answered.naming(REPLY)}) {
            assertThat(Replayed.lines(asked(answer), story.entries(), "2022-02-01"))
                    .as("%s", answer.link())
                    .containsExactly(
                            "alert 2022-01-03T10:00 [A1]", "alert 2022-01-04T10:00 [A2] answered 2022-01-05T10:00");
        }
    }

    @Test
    void whereTheKeyIsTheChildAllThatHappenedBeforeItIsAnswered() {
        var story = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .entry("report")
                .at("2022-01-04T10:00")
                .entry("report")
                .at("2022-01-06T10:00")
                .entry("reply")
                .at("2022-01-05T10:00")
                .recorded("2022-01-07T10:00");

        assertThat(Replayed.lines(asked(Answered.after(REPLY)), story.entries(), "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-03T10:00 [A1] answered 2022-01-07T10:00",
                        "alert 2022-01-04T10:00 [A2] answered 2022-01-07T10:00",
                        "alert 2022-01-06T10:00 [A3]");
    }

    @Test
    void whereNothingTellsWhichTheOldestAloneIsAnswered() {
        var story = story("A")
                .entry("report")
                .at("2022-01-04T10:00")
                .entry("report")
                .at("2022-01-03T10:00")
                .recorded("2022-01-04T11:00")
                .entry("reply")
                .at("2022-01-05T10:00")
                .entry("report")
                .at("2022-01-04T12:00")
                .recorded("2022-01-06T10:00");

        assertThat(Replayed.lines(asked(Answered.oldest(REPLY)), story.entries(), "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-04T10:00 [A1]",
                        "alert 2022-01-04T11:00 [A2] answered 2022-01-05T10:00",
                        "alert 2022-01-06T10:00 [A4]");
    }

    @Test
    void theSameKeyComesFirstAndABlankOneIsTheOldests() {
        var answer = Answered.sameOrBlank(REPLY, "episode");
        var told = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .with("episode", "1")
                .entry("report")
                .at("2022-01-04T10:00")
                .with("episode", "2")
                .entry("reply")
                .at("2022-01-05T10:00")
                .with("episode", "2");
        var blank = told.entry("reply").at("2022-01-06T10:00");

        assertThat(Replayed.lines(asked(answer), blank.entries(), "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-03T10:00 [A1] answered 2022-01-06T10:00",
                        "alert 2022-01-04T10:00 [A2] answered 2022-01-05T10:00");
    }

    @Test
    void oneAnswerIsSpentOnce() {
        var answer = Answered.sameOrBlank(REPLY, "episode");
        var story = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .with("episode", "1")
                .entry("reply")
                .at("2022-01-05T10:00")
                .with("episode", "1")
                .entry("report")
                .at("2022-01-04T10:00")
                .recorded("2022-01-06T10:00");

        assertThat(Replayed.lines(asked(answer), story.entries(), "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-03T10:00 [A1] answered 2022-01-05T10:00", "alert 2022-01-06T10:00 [A3]");
    }

    @Test
    void twoTroublesOfOneNightAreAnsweredOnlyAfterTheLastOfThem() {
        var policy =
                Policies.of(rule("r", moment(REPORT, "12 clock-hours", null)).answered(Answered.after(REPLY)));
        var between = story("A")
                .entry("report")
                .at("2022-01-03T01:00")
                .entry("report")
                .at("2022-01-03T05:00")
                .entry("reply")
                .at("2022-01-03T03:00")
                .recorded("2022-01-03T09:00");
        var after = between.entry("reply").at("2022-01-03T10:00");

        assertThat(Replayed.lines(policy, after.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-03T01:00 [A1] answered 2022-01-03T10:00");
    }

    @Test
    void anInterviewBeforeTheReturnIsNone() {
        Mechanism returned = new Mechanism.Deadline(
                REPORT,
                new Mechanism.Start(false, "returned_at"),
                deadline(REPORT, "72 clock-hours").stages(),
                "",
                java.util.List.of(),
                deadline(REPORT, "72 clock-hours").key(),
                false,
                null,
                Match.NOTHING,
                null);
        var policy = Policies.of(rule("r", returned).answered(Answered.after(REPLY)));
        var story = story("A")
                .entry("report")
                .at("2022-01-01T10:00")
                .recorded("2022-01-03T10:00")
                .with("returned_at", "2022-01-02T10:00")
                .entry("reply")
                .at("2022-01-02T09:00")
                .recorded("2022-01-03T11:00")
                .entry("reply")
                .at("2022-01-02T11:00")
                .recorded("2022-01-03T12:00");

        assertThat(Replayed.lines(policy, story.entries(), "2022-02-01"))
                .containsExactly("due 2022-01-03T10:00 by 2022-01-05T10:00 [A1] answered 2022-01-03T12:00");
    }
}
