package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.naive.BothReadings.lines;
import static org.reachable.engine.story.Policies.counter;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Mechanism.Consecutive;
import org.reachable.engine.policy.Mechanism.KnownPlace;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

/** What one in some thousand invented lives told otherwise in the engine than in the slow reading, each as short as it can be. */
class SeldomStoriesTest {
    @Test
    void whatRaisesNothingSpendsNoAnswer() {
        var near =
                new KnownPlace(When.types("chosen").match(), When.types("hurt").match(), Set.of("LOC"), "near");
        var policy = Policies.of(
                rule("r", near).answered(Answered.oldest(When.types("checked").match())));
        var checkedBefore = story("A")
                .entry("hurt")
                .at("2022-01-03T10:00")
                .where("[LOC:L1]")
                .entry("checked")
                .at("2022-01-05T12:00")
                .entry("chosen")
                .at("2022-01-04T10:00")
                .recorded("2022-01-06T10:00")
                .entry("chosen")
                .at("2022-01-05T10:00")
                .recorded("2022-01-07T10:00")
                .with("near", "LOC:L1");

        assertThat(lines(policy, checkedBefore.entries(), "2022-02-01")).isEmpty();
    }

    @Test
    void anIncidentToldTwiceCountsOnceWhereItsFirstTellingBreaksTheRow() {
        var noChange = When.types("meeting").with("changed", "no").match();
        var policy = Policies.of(rule(
                "r",
                new Consecutive(
                        noChange, 2, When.types("meeting").outcome("PLAN").match())));
        var twice = story("A")
                .entry("meeting")
                .at("2022-01-03T10:00")
                .where("[LOC:L1]")
                .with("changed", "no")
                .outcome("PLAN")
                .entry("meeting")
                .at("2022-01-03T10:05")
                .where("[LOC:L1]")
                .with("changed", "no")
                .entry("meeting")
                .at("2022-01-10T10:00")
                .with("changed", "no");

        assertThat(lines(policy, twice.entries(), "2022-02-01")).isEmpty();
    }

    @Test
    void aCorrectionToAnotherTierIsAStepThoughBothBearOneName() {
        var policy = Policies.with(rule("r", counter("off", Span.Unit.CALENDAR_DAYS, 2, 10)))
                .spell("off", When.types("off").match(), When.types("on").match())
                .build();
        var sooner = story("A")
                .entry("off")
                .at("2022-01-03T08:00")
                .entry("off")
                .at("2022-01-10T08:00")
                .recorded("2022-01-14T10:00")
                .corrects("A1");

        assertThat(lines(policy, sooner.entries(), "2022-01-15"))
                .containsExactly(
                        "r A: alert 2022-01-04T09:00 [A1]",
                        "r A: alert 2022-01-12T09:00 [A1]",
                        "r A: alert 2022-01-14T10:00 [A1]");
    }

    private static Policy policy(String... stages) {
        var differ = When.types("differ").match();
        var clock = new Mechanism.Deadline(
                differ,
                new Mechanism.Start(false, ""),
                deadline(differ, stages).stages(),
                "stage",
                List.of(),
                new Key.Child(),
                false,
                null,
                Match.NOTHING,
                Span.parse("4 clock-hours"));
        return Policies.of(
                rule("r", clock).answered(Answered.after(When.types("reply").match())));
    }

    @Test
    void whatWouldHelpIsAskedOnceThoughItIsKnownJustThen() {
        var known = story("A").entry("differ").at("2022-01-03T00:00").recorded("2022-01-03T10:00");

        assertThat(lines(policy("6 clock-hours"), known.entries(), "2022-02-01"))
                .containsExactly(
                        "r A: alert 2022-01-03T10:00 by 2022-01-03T06:00 [A1]",
                        "r A: due what-would-help-now 2022-01-03T10:00 by 2022-01-03T06:00 [A1]");
    }

    @Test
    void whatWouldHelpIsAskedOnceThoughTwoTriggersGiveOneLimit() {
        var policy = policy("4 clock-hours", "5 clock-hours");
        var movedOn = story("A")
                .entry("differ")
                .at("2022-01-03T00:00")
                .entry("differ")
                .at("2022-01-03T04:00")
                .recorded("2022-01-03T11:00")
                .with("stage", "2");

        assertThat(lines(policy, movedOn.entries(), "2022-02-01"))
                .containsOnlyOnce("r A: due what-would-help-now 2022-01-03T13:00 by 2022-01-03T09:00 [A1 A2]");
    }

    @Test
    void whatIsSaidDoneOfASecondRecordIsDoneOnceTheTwoAreJoined() {
        var policy = Policies.of(rule("r", moment(When.types("report").match(), null, null))
                .answered(Answered.completing(When.types("reply").match(), "done", "n")));
        var joined = story("A")
                .entry("report")
                .at("2022-01-03T10:00")
                .entry("reply")
                .at("2022-01-04T10:00")
                .with("done", "A3:1")
                .entry("note")
                .at("2022-01-05T10:00")
                .duplicateOf("A1");

        assertThat(lines(policy, joined.entries(), "2022-02-01"))
                .containsExactly("r A: alert 2022-01-03T10:00 [A1] answered 2022-01-05T10:00");
    }

    @Test
    void whatIsAnsweredByNameSpendsNoAnswerThatNamesNothing() {
        var policy = Policies.of(rule("r", moment(When.types("report").match(), null, null))
                .answered(Answered.oldest(When.types("reply").match())));
        var named = story("A")
                .entry("reply")
                .at("2022-01-04T10:00")
                .entry("reply")
                .at("2022-01-05T10:00")
                .answers("A3")
                .entry("report")
                .at("2022-01-03T10:00")
                .recorded("2022-01-06T10:00")
                .entry("report")
                .at("2022-01-03T12:00")
                .recorded("2022-01-07T10:00");

        assertThat(lines(policy, named.entries(), "2022-02-01")).isEmpty();
    }

    @Test
    void whatAnswersOneByTheFindingsIdAnswersNoOtherThatItTellsNothingOf() {
        var asked = rule("r", moment(When.types("report").match(), null, null));
        var policy =
                Policies.of(asked.answered(Answered.oldest(When.types("reply").match())));
        var first = story("A").entry("report").at("2022-01-03T10:00");
        String id = new Fold(policy, Calendars.englandAndWales())
                .fold(first.entries(), Fold.UNTIL_QUIET)
                .findings()
                .getFirst()
                .id();
        var both = first.entry("report")
                .at("2022-01-04T10:00")
                .entry("reply")
                .at("2022-01-05T10:00")
                .answersFinding(id);

        assertThat(lines(policy, both.entries(), "2022-02-01"))
                .containsExactly(
                        "r A: alert 2022-01-03T10:00 [A1] answered 2022-01-05T10:00",
                        "r A: alert 2022-01-04T10:00 [A2]");
    }

    @Test
    void onceItPassedASentenceThatNamesItSaysWhatWouldHelpAndBeforeItDoesNot() {
        var moment = new Mechanism.Moment(
                When.types("arrest").match(),
                null,
                null,
                new Mechanism.Passing(
                        Span.parse("14 calendar-days"),
                        Match.NOTHING,
                        When.types("word").match()));
        var policy = Policies.of(
                rule("r", moment).answered(Answered.naming(When.types("talk").match())));
        var arrest = story("A").entry("arrest").at("2022-01-03T10:00");
        String id = new Fold(policy, Calendars.englandAndWales())
                .fold(arrest.entries(), Fold.UNTIL_QUIET)
                .findings()
                .getFirst()
                .id();
        var words = arrest.entry("word")
                .at("2022-01-05T10:00")
                .answersFinding(id)
                .entry("word")
                .at("2022-01-18T10:00")
                .answersFinding(id);

        assertThat(lines(policy, words.entries(), "2022-01-18"))
                .containsExactly(
                        "r A: alert 2022-01-03T10:00 [A1] passed 2022-01-17T09:00",
                        "r A: due what-would-help-now 2022-01-17T09:00 [A1]");
        assertThat(lines(policy, words.entries(), "2022-02-01"))
                .containsExactly(
                        "r A: alert 2022-01-03T10:00 [A1] passed 2022-01-17T09:00",
                        "r A: due what-would-help-now 2022-01-17T09:00 [A1] answered 2022-01-18T10:00");
    }

    @Test
    void whatIsDoneMayNameTheMeetingByTheIdOfItsCorrection() {
        var policy = Policies.of(rule("r", deadline(When.types("meeting").match(), "48 clock-hours"))
                .answered(Answered.completing(When.ANY, "done", "n")));
        var corrected = story("A")
                .entry("meeting")
                .at("2022-01-03T10:00")
                .entry("reply")
                .at("2022-01-04T10:00")
                .with("done", "A1")
                .entry("reply")
                .at("2022-01-04T12:00")
                .answers("A4")
                .entry("meeting")
                .at("2022-01-03T10:00")
                .recorded("2022-01-08T10:00")
                .with("n", "2")
                .corrects("A1");

        assertThat(lines(policy, corrected.entries(), "2022-02-01")).noneMatch(line -> line.contains("alert"));
    }
}
