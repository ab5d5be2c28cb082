package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.naive.BothReadings.lines;
import static org.reachable.engine.story.Policies.accumulation;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.Policies.drift;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import org.junit.jupiter.api.Test;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.EntryBuilder;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

/** What was written down before it happened, before it was asked for, or of another thing: each from both sides. */
class KnownBeforeItIsAskedTest {
    private static final Match REPORT = When.types("report").match();
    private static final Match REPLY = When.types("reply").match();

    private static Policy asked(Mechanism mechanism, Answer answer) {
        return Policies.of(rule("r", mechanism).answered(answer));
    }

    private static EntryBuilder threeReportsTheLastLate(String answered) {
        return story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .entry("report")
                .at("2022-01-05T10:00")
                .entry("reply")
                .at(answered)
                .entry("report")
                .at("2022-01-04T10:00")
                .recorded("2022-01-08T10:00");
    }

    private static EntryBuilder nightAnsweredAtFive(String again) {
        return story("A")
                .entry("report")
                .at("2022-01-03T01:00")
                .entry("reply")
                .at("2022-01-03T05:00")
                .entry("report")
                .at(again)
                .recorded("2022-01-03T09:00");
    }

    private static EntryBuilder asked() {
        return story("A").entry("report").at("2022-01-03T10:00");
    }

    /** What is planned on the fourth for the fifth. */
    private static EntryBuilder planned() {
        return asked().entry("reply").at("2022-01-05T10:00").recorded("2022-01-04T10:00");
    }

    private static EntryBuilder ofAnEpisode(String first, String then) {
        return asked().with("episode", "1")
                .entry("report")
                .at("2022-01-04T10:00")
                .entry("reply")
                .at("2022-01-05T10:00")
                .with("episode", first)
                .entry("reply")
                .at("2022-01-06T10:00")
                .with("episode", then);
    }

    @Test
    void aPatternIsNotRaisedWhereWhatAnswersItCameAfterAllThatItCounts() {
        var policy = asked(accumulation(REPORT, 3, 1, "10 calendar-days"), Answered.after(REPLY));

        assertThat(lines(policy, threeReportsTheLastLate("2022-01-05T10:00").entries(), "2022-02-01"))
                .isEmpty();
        assertThat(lines(policy, threeReportsTheLastLate("2022-01-05T09:59").entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-08T10:00 [A1 A2 A4]");
    }

    @Test
    void theNextThatNothingAnswersRaisesItAndIsItsTrigger() {
        var policy = asked(accumulation(REPORT, 3, 1, "10 calendar-days"), Answered.after(REPLY));
        var goesOn = threeReportsTheLastLate("2022-01-06T10:00").entry("report").at("2022-01-09T10:00");

        assertThat(lines(policy, goesOn.entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-09T10:00 [A1 A2 A4 A5]");
    }

    @Test
    void whatWasAnsweredIsNotToldAgainOfWhatHappenedBeforeTheAnswer() {
        var policy = asked(accumulation(REPORT, 2, 1, "10 calendar-days"), Answered.after(REPLY));
        var late = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .entry("report")
                .at("2022-01-04T10:00")
                .entry("reply")
                .at("2022-01-06T10:00");
        var before = late.entry("report").at("2022-01-06T10:00").recorded("2022-01-08T10:00");

        assertThat(lines(policy, before.entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-04T10:00 [A1 A2] answered 2022-01-06T10:00");
        var after = before.entry("report").at("2022-01-06T10:01").recorded("2022-01-09T10:00");
        assertThat(lines(policy, after.entries(), "2022-02-01"))
                .containsExactly(
                        "r A: alert 2022-01-04T10:00 [A1 A2] answered 2022-01-06T10:00",
                        "r A: alert 2022-01-09T10:00 [A1 A2 A4 A5]");
    }

    @Test
    void aDriftThatIsToldAgainAsksOfTheLastThatHappened() {
        var policy = asked(
                drift(REPORT, 2, "0 calendar-days", When.types("plan").match(), Match.NOTHING), Answered.after(REPLY));
        var twice = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .entry("report")
                .at("2022-01-04T10:00")
                .entry("report")
                .at("2022-01-06T10:00");
        var between = twice.entry("reply").at("2022-01-05T10:00").recorded("2022-01-07T10:00");

        assertThat(lines(policy, between.entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-04T10:00 [A1 A2]", "r A: alert 2022-01-06T10:00 [A1 A2 A3]");
        var after = between.entry("reply").at("2022-01-06T10:00").recorded("2022-01-08T10:00");
        assertThat(lines(policy, after.entries(), "2022-02-01"))
                .containsExactly(
                        "r A: alert 2022-01-04T10:00 [A1 A2] answered 2022-01-08T10:00",
                        "r A: alert 2022-01-06T10:00 [A1 A2 A3] answered 2022-01-08T10:00");
    }

    @Test
    void aMomentOfOneNightThatWasAnsweredAfterAllOfItIsNotAskedAgain() {
        var policy = asked(moment(REPORT, "12 clock-hours", null), Answered.after(REPLY));

        assertThat(lines(policy, nightAnsweredAtFive("2022-01-03T05:00").entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-03T01:00 [A1] answered 2022-01-03T05:00");
        assertThat(lines(policy, nightAnsweredAtFive("2022-01-03T05:01").entries(), "2022-02-01"))
                .containsExactly(
                        "r A: alert 2022-01-03T01:00 [A1] answered 2022-01-03T05:00",
                        "r A: alert 2022-01-03T09:00 [A1 A3]");
    }

    @Test
    void whatIsWrittenDownBeforeItHappensAnswersNothing() {
        var policy = asked(moment(REPORT, null, null), Answered.after(REPLY));
        var ahead = asked().entry("reply").at("2022-01-05T10:00").recorded("2022-01-05T09:59");
        var then = asked().entry("reply").at("2022-01-05T10:00").recorded("2022-01-05T10:00");

        assertThat(lines(policy, ahead.entries(), "2022-02-01")).containsExactly("r A: alert 2022-01-03T10:00 [A1]");
        assertThat(lines(policy, then.entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-03T10:00 [A1] answered 2022-01-05T10:00");
    }

    @Test
    void whatWasPlannedAnswersOnceItIsToldAgainOrPutRight() {
        var policy = asked(moment(REPORT, null, null), Answered.after(REPLY));
        var putRight = planned()
                .entry("reply")
                .at("2022-01-05T10:00")
                .recorded("2022-01-05T12:00")
                .corrects("A2");
        var toldAgain = planned().entry("reply").id("A2").at("2022-01-05T10:00").recorded("2022-01-05T12:00");

        assertThat(lines(policy, putRight.entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-03T10:00 [A1] answered 2022-01-05T12:00");
        assertThat(lines(policy, toldAgain.entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-03T10:00 [A1] answered 2022-01-05T12:00");
    }

    @Test
    void whatWasDoneBeforeItWasAskedForCompletesNothing() {
        var policy = asked(deadline(REPORT, "72 clock-hours"), Answered.completing(REPLY, "done", "n"));
        var before = asked().entry("reply").at("2022-01-03T09:59").recorded("2022-01-03T13:00");
        var after = asked().entry("reply").at("2022-01-03T10:00").recorded("2022-01-03T13:00");

        assertThat(lines(policy, before.with("done", "A1:1").entries(), "2022-01-05"))
                .containsExactly("r A: due 2022-01-03T10:00 by 2022-01-06T10:00 [A1]");
        assertThat(lines(policy, after.with("done", "A1:1").entries(), "2022-01-05"))
                .containsExactly("r A: due 2022-01-03T10:00 by 2022-01-06T10:00 [A1] answered 2022-01-03T13:00");
    }

    @Test
    void whatIsOfOneThatWasAskedAnswersNoOtherThoughThatOneIsClosed() {
        var policy = asked(moment(REPORT, null, null), Answered.sameOrBlank(REPLY, "episode"));

        assertThat(lines(policy, ofAnEpisode("1", "1").entries(), "2022-02-01"))
                .containsExactly(
                        "r A: alert 2022-01-03T10:00 [A1] answered 2022-01-05T10:00",
                        "r A: alert 2022-01-04T10:00 [A2]");
        assertThat(lines(policy, ofAnEpisode("1", "2").entries(), "2022-02-01"))
                .containsExactly(
                        "r A: alert 2022-01-03T10:00 [A1] answered 2022-01-05T10:00",
                        "r A: alert 2022-01-04T10:00 [A2] answered 2022-01-06T10:00");
    }

    @Test
    void whatBearsAnotherValueThanWhatWasAskedAnswersItNot() {
        var policy = asked(moment(REPORT, null, null), Answered.sameOrBlank(REPLY, "episode"));
        var ofAnother = asked().with("episode", "1")
                .entry("reply")
                .at("2022-01-05T10:00")
                .with("episode", "2");
        var blank = asked().with("episode", "1").entry("reply").at("2022-01-05T10:00");

        assertThat(lines(policy, ofAnother.entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-03T10:00 [A1]");
        assertThat(lines(policy, blank.entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-03T10:00 [A1] answered 2022-01-05T10:00");
    }
}
