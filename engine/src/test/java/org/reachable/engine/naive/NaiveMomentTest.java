package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import org.junit.jupiter.api.Test;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

class NaiveMomentTest {
    private static final Match ARREST = When.types("arrest").match();
    private static final Match TALK = When.types("talk").match();
    private static final Policy POLICY = Policies.of(rule("r", moment(ARREST, "12 clock-hours", "24 clock-hours"))
            .answered(
                    Answered.naming(TALK), Answered.after(When.types("contact").match())));

    @Test
    void anAlertWhenKnownAndAskedAgainADayAfterItHappened() {
        var entries = story("A")
                .entry("arrest")
                .at("2022-01-01T10:00")
                .recorded("2022-01-01T12:00")
                .entries();

        assertThat(Replayed.lines(POLICY, entries, "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-01T12:00 by 2022-01-02T10:00 [A1]",
                        "alert 2022-01-02T10:00 by 2022-01-02T10:00 [A1]");
    }

    @Test
    void aMomentAlreadyPastIsAskedOnce() {
        var entries = story("A")
                .entry("arrest")
                .at("2022-01-01T10:00")
                .recorded("2022-01-02T10:00")
                .entries();

        assertThat(Replayed.lines(POLICY, entries, "2022-02-01"))
                .containsExactly("alert 2022-01-02T10:00 by 2022-01-02T10:00 [A1]");
    }

    @Test
    void triggersOfOneIncidentAreOneMomentUpToTwelveHoursExactly() {
        var night = story("A")
                .entry("arrest")
                .at("2022-01-01T10:00")
                .entry("arrest")
                .at("2022-01-01T22:00");
        assertThat(Replayed.lines(POLICY, night.entries(), "2022-01-01T23:00")).hasSize(1);

        var next = story("A")
                .entry("arrest")
                .at("2022-01-01T10:00")
                .entry("arrest")
                .at("2022-01-01T22:01");
        assertThat(Replayed.lines(POLICY, next.entries(), "2022-01-01T23:00")).hasSize(2);
    }

    @Test
    void anAnswerKnownBeforeItsMomentRaisesNothing() {
        var entries = story("A")
                .entry("arrest")
                .at("2022-01-01T10:00")
                .recorded("2022-01-01T12:00")
                .entry("talk")
                .at("2022-01-01T11:00")
                .answers("A1")
                .entries();

        assertThat(Replayed.lines(POLICY, entries, "2022-02-01")).isEmpty();
    }

    @Test
    void whatCameAfterTheMomentAnswersThoughItWasKnownFirstAndWhatCameBeforeDoesNot() {
        var entries = story("A")
                .entry("contact")
                .at("2022-01-01T11:00")
                .entry("arrest")
                .at("2022-01-01T10:00")
                .recorded("2022-01-01T12:00")
                .entry("contact")
                .at("2022-01-01T13:00")
                .entries();
        var before = story("A")
                .entry("contact")
                .at("2022-01-01T09:00")
                .entry("arrest")
                .at("2022-01-01T10:00")
                .recorded("2022-01-01T12:00")
                .entry("contact")
                .at("2022-01-01T13:00")
                .entries();

        assertThat(Replayed.lines(POLICY, entries, "2022-02-01")).isEmpty();
        assertThat(Replayed.lines(POLICY, before, "2022-02-01"))
                .containsExactly("alert 2022-01-01T12:00 by 2022-01-02T10:00 [A2] answered 2022-01-01T13:00");
    }

    @Test
    void anAnsweredMomentOpensAgainWhereTheIncidentGoesOn() {
        var entries = story("A")
                .entry("arrest")
                .at("2022-01-01T10:00")
                .entry("contact")
                .at("2022-01-01T11:00")
                .entry("arrest")
                .at("2022-01-01T12:00")
                .entry("contact")
                .at("2022-01-01T13:00")
                .entries();

        assertThat(Replayed.lines(POLICY, entries, "2022-02-01"))
                .containsExactly(
                        "alert 2022-01-01T10:00 by 2022-01-02T10:00 [A1] answered 2022-01-01T11:00",
                        "alert 2022-01-01T12:00 by 2022-01-02T12:00 [A1 A3] answered 2022-01-01T13:00");
    }

    @Test
    void whereAnswersHavePartsEachIsNeeded() {
        var policy = Policies.of(rule("r", moment(ARREST, null, null))
                .answered(
                        Answered.part("talk", Answered.after(TALK)),
                        Answered.part(
                                "contact", Answered.after(When.types("contact").match()))));
        var story =
                story("A").entry("arrest").at("2022-01-01T10:00").entry("talk").at("2022-01-01T11:00");

        assertThat(Replayed.lines(policy, story.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-01T10:00 [A1]");
        assertThat(Replayed.lines(
                        policy, story.entry("contact").at("2022-01-01T12:00").entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-01T10:00 [A1] answered 2022-01-01T12:00");
    }

    @Test
    void anEntryThatNamesTheFindingAnswersItWhereItIsWhatTheRuleWaitsFor() {
        // The first 16 hex digits of: printf 'r\nA\nstory/A1' | sha256sum
        String finding = "7d5d34f0ef63c511";
        var arrest = story("A").entry("arrest").at("2022-01-01T10:00");
        var talk = arrest.entry("talk").at("2022-01-01T11:00").answersFinding(finding);

        assertThat(Replayed.lines(POLICY, talk.entries(), "2022-01-02"))
                .containsExactly("alert 2022-01-01T10:00 by 2022-01-02T10:00 [A1] answered 2022-01-01T11:00");
    }

    @Test
    void aNoteThatNamesTheFindingAnswersNothing() {
        var note = story("A")
                .entry("arrest")
                .at("2022-01-01T10:00")
                .entry("note")
                .at("2022-01-01T11:00")
                .answersFinding("7d5d34f0ef63c511");

        assertThat(Replayed.lines(POLICY, note.entries(), "2022-01-02"))
                .containsExactly("alert 2022-01-01T10:00 by 2022-01-02T10:00 [A1]");
    }

    @Test
    void whatCameBeforeIsCitedByTheFirstSuchEntry() {
        var policy = Policies.of(rule(
                "r",
                moment(
                        When.types("found")
                                .precededBy(When.types("screened").match())
                                .match(),
                        null,
                        null)));
        var story = story("A")
                .entry("screened")
                .at("2022-01-01T10:00")
                .entry("screened")
                .at("2022-01-02T10:00");

        assertThat(Replayed.lines(
                        policy, story.entry("found").at("2022-01-03T10:00").entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-03T10:00 [A1 A3]");
    }

    @Test
    void aTokenKnownEarlierIsCitedAndAProfessionalsIsNot() {
        var policy =
                Policies.of(rule("r", moment(When.types("found").knownToken().match(), null, null)));
        var story = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .saying("[PRO:SW1]")
                .entry("seen")
                .at("2022-01-02T10:00")
                .saying("[VEH:V1]")
                .entry("found")
                .at("2022-01-03T10:00")
                .saying("with [PRO:SW1]")
                .entry("found")
                .at("2022-01-04T10:00")
                .saying("in [VEH:V1]");

        assertThat(Replayed.lines(policy, story.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-04T10:00 [A2 A4]");
    }
}
