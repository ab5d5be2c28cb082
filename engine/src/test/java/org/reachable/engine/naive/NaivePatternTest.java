package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.accumulation;
import static org.reachable.engine.story.Policies.accumulationBy;
import static org.reachable.engine.story.Policies.drift;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.MechanismParts.Tally;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.Happening;
import org.reachable.engine.replay.Sentence;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

class NaivePatternTest {
    private static final Match SEEN = When.types("seen").match();
    private static final Match MEETING = When.types("meeting").match();
    private static final Match CHANGED = When.types("changed").match();
    private static final Match SIGNED =
            When.types("review").without("review_date", "blank").match();
    private static final Policy TWO_IN_TEN_DAYS =
            Policies.of(rule("r", accumulation(SEEN, 2, 1, "10 calendar-days")).answered(Answered.after(MEETING)));
    private static final Policy DRIFT = Policies.of(rule("r", drift(SEEN, 2, "30 calendar-days", CHANGED, SIGNED)));

    @Test
    void anEntryExactlyAtTheWindowsEdgeIsInside() {
        var inside =
                story("A").entry("seen").at("2022-01-01T10:00").entry("seen").at("2022-01-11T10:00");
        var outside =
                story("A").entry("seen").at("2022-01-01T10:00").entry("seen").at("2022-01-11T10:01");

        assertThat(Replayed.lines(TWO_IN_TEN_DAYS, inside.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-11T10:00 [A1 A2]");
        assertThat(Replayed.lines(TWO_IN_TEN_DAYS, outside.entries(), "2022-02-01"))
                .isEmpty();
    }

    @Test
    void theWindowReachesBackFromWhenTheCompletingEntryBecameKnown() {
        var late = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .recorded("2022-01-11T10:01");

        assertThat(Replayed.lines(TWO_IN_TEN_DAYS, late.entries(), "2022-02-01"))
                .isEmpty();
    }

    @Test
    void anAnsweredPatternOpensAgainWithANewEntryThatKeepsItTrue() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("meeting")
                .at("2022-01-03T10:00")
                .entry("seen")
                .at("2022-01-04T10:00")
                .entries();

        assertThat(Replayed.lines(TWO_IN_TEN_DAYS, entries, "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-02T10:00 [A1 A2] answered 2022-01-03T10:00",
                        "alert 2022-01-04T10:00 [A1 A2 A4]");
        assertThat(triggers(entries)).containsExactly("story/A2", "story/A2");
    }

    @Test
    void trueAgainAfterItWasFalseIsANewFindingUnlessTheLastIsStillOpen() {
        var answered = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("meeting")
                .at("2022-01-03T10:00")
                .entry("seen")
                .at("2022-03-01T10:00")
                .entry("seen")
                .at("2022-03-02T10:00");
        var open = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("seen")
                .at("2022-03-01T10:00")
                .entry("seen")
                .at("2022-03-02T10:00");

        assertThat(triggers(answered.entries())).containsExactly("story/A2", "story/A5");
        assertThat(triggers(open.entries())).containsExactly("story/A2", "story/A2");
    }

    @Test
    void sourcesAreDifferentAgencies() {
        var policy = Policies.of(rule("r", accumulation(SEEN, 2, 2, "10 calendar-days")));
        var one = story("A").entry("seen").at("2022-01-01T10:00").entry("seen").at("2022-01-02T10:00");
        var two = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .by("school");

        assertThat(Replayed.lines(policy, one.entries(), "2022-02-01")).isEmpty();
        assertThat(Replayed.lines(policy, two.entries(), "2022-02-01")).hasSize(1);
    }

    @Test
    void ourOwnActivityAloneMakesNoPattern() {
        var own = When.types("seen").with("noticed", "no").match();
        var policy = Policies.of(rule(
                "r",
                new Mechanism.Accumulation(
                        SEEN, new Tally(2, 1, own, 2, ""), Span.parse("10 calendar-days"), When.NOTHING)));
        var story = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .with("noticed", "no")
                .entry("seen")
                .at("2022-01-02T10:00");

        assertThat(Replayed.lines(policy, story.entries(), "2022-02-01")).isEmpty();
        assertThat(Replayed.lines(
                        policy,
                        story.entry("x").entry("seen").at("2022-01-03T10:00").entries(),
                        "2022-02-01"))
                .containsExactly("alert 2022-01-03T10:00 [A1 A2 A4]");
    }

    @Test
    void aValueCountsOnceAndNotAtAllWhereAnythingSpeaksAgainstIt() {
        var policy = Policies.of(rule(
                "r",
                accumulationBy(
                        "arrest",
                        SEEN,
                        2,
                        "100 calendar-days",
                        When.types("considered").match())));
        var story = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .with("arrest", "1")
                .entry("seen")
                .at("2022-01-02T10:00")
                .with("arrest", "1")
                .entry("seen")
                .at("2022-01-03T10:00")
                .with("arrest", "2");
        assertThat(Replayed.lines(policy, story.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-03T10:00 [A1 A3]");

        var considered = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .with("arrest", "1")
                .entry("considered")
                .at("2022-01-02T10:00")
                .with("arrest", "1")
                .entry("seen")
                .at("2022-01-03T10:00")
                .with("arrest", "2");
        assertThat(Replayed.lines(policy, considered.entries(), "2022-02-01")).isEmpty();
    }

    @Test
    void driftIsTrueAtNineOnTheDayThePlanIsOldEnough() {
        var story = story("A")
                .entry("changed")
                .at("2022-01-01T15:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("seen")
                .at("2022-01-03T10:00");

        assertThat(Replayed.lines(DRIFT, story.entries(), "2022-03-01"))
                .containsExactly("alert 2022-01-31T09:00 [A2 A3]");
    }

    @Test
    void whereNothingEverChangedDriftCountsFromTheFirstEntryItself() {
        var story =
                story("A").entry("seen").at("2022-01-02T10:00").entry("seen").at("2022-02-03T10:00");

        assertThat(Replayed.lines(DRIFT, story.entries(), "2022-03-01"))
                .containsExactly("alert 2022-02-03T10:00 [A1 A2]");
    }

    @Test
    void whereNothingEverChangedItIsNotSaidThatItHasNotChangedSince() {
        var never = story("A")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("seen")
                .at("2022-02-03T10:00")
                .entries();
        var once = story("A")
                .entry("changed")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("seen")
                .at("2022-02-03T10:00")
                .entries();

        assertThat(said(never)).startsWith("Nothing ever changed.");
        assertThat(said(once)).doesNotContain("ever changed");
    }

    private static String said(List<Entry> entries) {
        var found = new Fold(DRIFT, Calendars.englandAndWales())
                .fold(entries, LondonTime.parse("2022-03-01"))
                .findings()
                .getFirst();
        return Sentence.plain(found.rule(), found.last(), Happening.UNTOLD);
    }

    @Test
    void aChangeClosesDriftAndCountsFromNothing() {
        var story = story("A")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("seen")
                .at("2022-01-03T10:00")
                .entry("changed")
                .at("2022-02-03T10:00")
                .entry("seen")
                .at("2022-02-04T10:00");

        assertThat(Replayed.lines(DRIFT, story.entries(), "2022-06-01"))
                .containsExactly("alert 2022-02-01T09:00 [A1 A2] answered 2022-02-03T10:00");
    }

    @Test
    void aSignedReviewAnswersDriftUntilFiveOnItsDate() {
        var story = story("A")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("seen")
                .at("2022-01-03T10:00")
                .entry("review")
                .at("2022-02-03T10:00")
                .with("review_date", "2022-02-20")
                .entry("seen")
                .at("2022-02-10T10:00");

        assertThat(Replayed.lines(DRIFT, story.entries(), "2022-06-01"))
                .containsExactly(
                        "alert 2022-02-01T09:00 [A1 A2] answered 2022-02-03T10:00",
                        "alert 2022-02-20T17:00 [A1 A2 A4]");
    }

    @Test
    void theSecondInARowIsToldAndTheThirdIsAStepUntilOneBreaksTheRow() {
        var policy = Policies.of(rule("r", new Mechanism.Consecutive(SEEN, 2, CHANGED)));
        var story = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .entry("seen")
                .at("2022-01-03T10:00")
                .entry("changed")
                .at("2022-01-04T10:00")
                .entry("seen")
                .at("2022-01-05T10:00");

        assertThat(Replayed.lines(policy, story.entries(), "2022-06-01"))
                .containsExactly(
                        "alert 2022-01-02T10:00 [A1 A2] answered 2022-01-04T10:00",
                        "alert 2022-01-03T10:00 [A1 A2 A3] answered 2022-01-04T10:00");
    }

    private static List<String> triggers(List<Entry> entries) {
        return NaiveInterpreter.replay(
                        entries, TWO_IN_TEN_DAYS, Calendars.englandAndWales(), LondonTime.parse("2022-04-01"))
                .stream()
                .map(NaiveStep::trigger)
                .toList();
    }
}
