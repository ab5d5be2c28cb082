package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.counter;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.SpellKind;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

/** Without a school's calendar a school day is a working day: 10 January 2022 is a Monday. */
class NaiveCounterTest {
    private static final Policy POLICY = Policies.with(rule("r", counter("off", Span.Unit.SCHOOL_DAYS, 1, 6)))
            .spell("off", When.types("off").match(), When.types("on").match())
            .build();

    @Test
    void theFirstDayCountsItselfAndATierIsReachedAtNine() {
        var entries = story("A").entry("off").at("2022-01-10T08:00").entries();

        assertThat(Replayed.lines(POLICY, entries, "2022-02-01"))
                .containsExactly("alert 2022-01-10T09:00 [A1]", "alert 2022-01-17T09:00 [A1]");
    }

    @Test
    void aTierWhoseInstantHasPassedIsToldWhenTheSpellBecomesKnownTheHighestAlone() {
        var entries = story("A")
                .entry("off")
                .at("2022-01-10T12:00")
                .recorded("2022-01-17T10:00")
                .entries();

        assertThat(Replayed.lines(POLICY, entries, "2022-02-01")).containsExactly("alert 2022-01-17T10:00 [A1]");
    }

    @Test
    void aSpellClosedAtNineReachesNoTierThatDay() {
        var story = story("A").entry("off").at("2022-01-10T08:00").entry("on").at("2022-01-17T09:00");

        assertThat(Replayed.lines(POLICY, story.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-10T09:00 [A1] answered 2022-01-17T09:00");
    }

    @Test
    void aClosingKnownLaterTakesBackNothingShown() {
        var story = story("A")
                .entry("off")
                .at("2022-01-10T08:00")
                .entry("on")
                .at("2022-01-12T09:00")
                .recorded("2022-01-18T10:00");

        assertThat(Replayed.lines(POLICY, story.entries(), "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-10T09:00 [A1] answered 2022-01-18T10:00",
                        "alert 2022-01-17T09:00 [A1] answered 2022-01-18T10:00");
    }

    @Test
    void daysAreCountedFromTheNextSchoolDayWhereThePolicySaysSo() {
        var policy = Policies.with(rule("r", counter("out", Span.Unit.SCHOOL_DAYS, 6)))
                .spell(new SpellKind(
                        "out",
                        "out",
                        When.types("excluded").match(),
                        When.NOTHING,
                        new Key.Child(),
                        "",
                        Set.of("excluded"),
                        "days",
                        Span.Unit.SCHOOL_DAYS,
                        false,
                        null))
                .build();
        var five = story("A")
                .entry("excluded")
                .at("2022-01-10T08:00")
                .with("days", "5")
                .entries();
        var six = story("A")
                .entry("excluded")
                .at("2022-01-10T08:00")
                .with("days", "6")
                .entries();

        assertThat(Replayed.lines(policy, five, "2022-02-01")).isEmpty();
        assertThat(Replayed.lines(policy, six, "2022-02-01"))
                .containsExactly("alert 2022-01-18T09:00 [A1] ended 2022-01-19T09:00");
    }

    @Test
    void aSecondOpeningOfAnOpenSpellCountsNothing() {
        var story = story("A").entry("off").at("2022-01-10T08:00").entry("off").at("2022-01-11T08:00");

        assertThat(Replayed.lines(POLICY, story.entries(), "2022-01-16"))
                .containsExactly("alert 2022-01-10T09:00 [A1]");
    }

    @Test
    void aTierReachedAsTheSpellBecomesKnownIsToldOnce() {
        var entries = story("A")
                .entry("off")
                .at("2022-01-10T08:00")
                .recorded("2022-01-10T09:00")
                .entries();

        assertThat(Replayed.lines(POLICY, entries, "2022-01-16")).containsExactly("alert 2022-01-10T09:00 [A1]");
    }

    /** Off since the 10th; then it comes out that it was since the 7th, and then that there was a school on the 8th. */
    @Test
    void whatWasShownOfASpellStaysWhereItIsPartOfAnotherForAWhileAndSomethingIsPutRightLater() {
        var story = story("A")
                .entry("off")
                .at("2022-01-10T08:00")
                .entry("off")
                .at("2022-01-07T08:00")
                .recorded("2022-01-11T10:00")
                .entry("on")
                .at("2022-01-08T08:00")
                .recorded("2022-01-12T10:00")
                .entry("seen")
                .id("X")
                .at("2022-01-13T08:00")
                .entry("taken-back")
                .at("2022-01-14T08:00")
                .corrects("X");

        assertThat(Replayed.lines(POLICY, story.entries(), "2022-01-15"))
                .containsExactly(
                        "alert 2022-01-10T09:00 [A1] withdrawn 2022-01-11T10:00",
                        "alert 2022-01-11T10:00 [A2] answered 2022-01-12T10:00",
                        "alert 2022-01-12T10:00 [A1]");
    }
}
