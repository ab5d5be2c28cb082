package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.naive.BothReadings.lines;
import static org.reachable.engine.story.Policies.accumulation;
import static org.reachable.engine.story.Policies.counter;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.Policies.drift;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;
import static org.reachable.engine.story.Story.together;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism.Comparison;
import org.reachable.engine.policy.Mechanism.SharedThing;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.EntryBuilder;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.Story;
import org.reachable.engine.story.When;

/** A child died: nothing is asked for the child any more, and no reminder reaches the family. */
class EndOfAStoryTest {
    private static final Match HURT = When.types("hurt").match();
    private static final Match DIED = When.types("died").match();
    private static final Policy CLOCK = Policies.of(rule("r", deadline(HURT, "72 clock-hours", "24 clock-hours"))
            .answered(Answered.after(When.types("talk").match())));
    private static final Policy MOMENT = Policies.of(rule("r", moment(HURT, null, "24 clock-hours")));
    private static final Policy ONE_CAR = Policies.of(
            rule("r", new SharedThing(When.ANY, Set.of("VEH"), 2, Span.parse("180 calendar-days"), false, null)));
    private static final Policy UNEQUAL = Policies.of(rule(
            "r",
            new Comparison(
                    HURT,
                    Set.of("LOC"),
                    Span.parse("1 clock-hours"),
                    When.types("meeting").match(),
                    "named",
                    Span.parse("7 calendar-days"),
                    Set.of())));

    private static EntryBuilder hurtThenDied(String died) {
        return story("A")
                .entry("hurt")
                .at("2022-01-03T10:00")
                .where("[LOC:L1]")
                .entry("died")
                .at(died)
                .endsStory();
    }

    @Test
    void aDeathThatSomebodyOnlyReportsEndsNothing() {
        var reported = hurtThenDied("2022-01-04T10:00").reports();
        assertThat(lines(CLOCK, reported.entries(), "2022-01-10"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("ended"));
        assertThat(lines(CLOCK, hurtThenDied("2022-01-04T10:00").entries(), "2022-01-10"))
                .as("what is known to be so ends it")
                .anyMatch(line -> line.contains("ended"));
    }

    @Test
    void aClockThatRunsEndsWithTheStory() {
        assertThat(lines(CLOCK, hurtThenDied("2022-01-05T10:00").entries(), "2023-01-01"))
                .containsExactly("r A: due 2022-01-03T10:00 by 2022-01-06T10:00 [A1] ended 2022-01-05T10:00");
    }

    @Test
    void aMissedClockEndsAndItsNextStageNeverBegins() {
        assertThat(lines(CLOCK, hurtThenDied("2022-01-06T11:00").entries(), "2023-01-01"))
                .containsExactly(
                        "r A: alert 2022-01-06T10:00 by 2022-01-06T10:00 [A1] ended 2022-01-06T11:00",
                        "r A: due 2022-01-03T10:00 by 2022-01-06T10:00 [A1] ended 2022-01-06T11:00");
    }

    @Test
    void aMomentIsNotAskedOnceMore() {
        assertThat(lines(MOMENT, hurtThenDied("2022-01-03T20:00").entries(), "2023-01-01"))
                .containsExactly("r A: alert 2022-01-03T10:00 by 2022-01-04T10:00 [A1] ended 2022-01-03T20:00");
    }

    @Test
    void whatBecomesKnownAfterwardsRaisesNothing() {
        var entries = story("A")
                .entry("died")
                .at("2022-01-05T10:00")
                .endsStory()
                .entry("hurt")
                .at("2022-01-03T10:00")
                .recorded("2022-01-06T10:00")
                .entries();

        assertThat(lines(CLOCK, entries, "2023-01-01")).isEmpty();
        assertThat(lines(MOMENT, entries, "2023-01-01")).isEmpty();
    }

    @Test
    void patternsAndCountsStop() {
        var policy = Policies.with(
                        rule("count", accumulation(HURT, 3, 1, "30 calendar-days")),
                        rule(
                                "drift",
                                drift(
                                        HURT,
                                        2,
                                        "10 calendar-days",
                                        When.types("plan").match(),
                                        When.NOTHING)),
                        rule("off", counter("off", Span.Unit.CALENDAR_DAYS, 2, 5)))
                .spell("off", HURT, When.types("back").match())
                .build();
        var entries = story("A")
                .entry("hurt")
                .at("2022-01-01T10:00")
                .entry("hurt")
                .at("2022-01-02T12:00")
                .entry("died")
                .at("2022-01-03T10:00")
                .endsStory()
                .entry("hurt")
                .at("2022-01-02T18:00")
                .recorded("2022-01-04T10:00")
                .entries();

        assertThat(lines(policy, entries, "2023-01-01"))
                .containsExactly("off A: alert 2022-01-02T09:00 [A1] ended 2022-01-03T10:00");
    }

    @Test
    void whoIsToldOfTheDeathIsStillAsked() {
        var told = rule("told", deadline(DIED, "24 clock-hours")).afterTheEnd();
        var notAfter = rule("not", deadline(DIED, "24 clock-hours"));
        var died = story("A").entry("died").at("2022-01-03T10:00").endsStory();

        assertThat(lines(Policies.of(told, notAfter), died.entries(), "2023-01-01"))
                .containsExactly(
                        "told A: alert 2022-01-04T10:00 by 2022-01-04T10:00 [A1]",
                        "told A: due 2022-01-03T10:00 by 2022-01-04T10:00 [A1]");
    }

    @Test
    void aDeathRecordedForTheWrongChildIsTakenBackAndTheAskStandsAgain() {
        var entries = hurtThenDied("2022-01-03T20:00")
                .entry("withdrawn")
                .at("2022-01-04T09:00")
                .withdraws("A2")
                .entries();

        assertThat(lines(MOMENT, entries, "2022-01-04T09:30"))
                .containsExactly(
                        "r A: alert 2022-01-03T10:00 by 2022-01-04T10:00 [A1] ended 2022-01-03T20:00",
                        "r A: alert 2022-01-04T09:00 by 2022-01-04T10:00 [A1]");
    }

    private static Story seen(String child, String at) {
        return story(child).entry("seen").at(at).saying("[VEH:V1]").story();
    }

    @Test
    void theCarIsStillThereForTheOtherChildren() {
        var a = seen("A", "2022-01-01T10:00")
                .entry("died")
                .at("2022-01-03T10:00")
                .endsStory()
                .story();

        assertThat(lines(ONE_CAR, together(a, seen("B", "2022-01-02T10:00")), "2023-01-01"))
                .containsExactly("r VEH:V1: alert 2022-01-02T10:00 [A1 B1]");
        assertThat(lines(ONE_CAR, together(a, seen("B", "2022-01-04T10:00")), "2023-01-01"))
                .containsExactly("r VEH:V1: alert 2022-01-04T10:00 [A1 B1]");
    }

    @Test
    void theDeathItselfLinksAndWhatIsRecordedAfterItDoesNot() {
        var died = story("A")
                .entry("died")
                .at("2022-01-03T10:00")
                .saying("[VEH:V1]")
                .endsStory();
        var later = story("A")
                .entry("died")
                .at("2022-01-03T10:00")
                .endsStory()
                .entry("seen")
                .at("2022-01-02T10:00")
                .recorded("2022-01-05T10:00")
                .saying("[VEH:V1]");

        assertThat(lines(ONE_CAR, together(died.story(), seen("B", "2022-01-04T10:00")), "2023-01-01"))
                .containsExactly("r VEH:V1: alert 2022-01-04T10:00 [A1 B1]");
        assertThat(lines(ONE_CAR, together(later.story(), seen("B", "2022-01-04T10:00")), "2023-01-01"))
                .isEmpty();
    }

    private static Story hurtAndMet(String child, String met) {
        return story(child)
                .entry("hurt")
                .at("2022-01-03T10:00")
                .where("[LOC:L1]")
                .entry("meeting")
                .at(met)
                .story();
    }

    @Test
    void nobodyIsAskedForTheMeetingOfAChildWhoDied() {
        assertThat(lines(
                        UNEQUAL,
                        together(hurtThenDied("2022-01-05T10:00").story(), hurtAndMet("B", "2022-01-04T10:00")),
                        "2023-01-01"))
                .containsExactly("r LOC:L1: alert 2022-01-04T10:00 [A1 B1 B2] ended 2022-01-05T10:00");
        assertThat(lines(
                        UNEQUAL,
                        together(hurtThenDied("2022-01-05T10:00").story(), hurtAndMet("B", "2022-01-06T10:00")),
                        "2023-01-01"))
                .isEmpty();
    }

    @Test
    void theMeetingOfTheOtherChildIsStillOwedWhenTheOneWhoHadItDies() {
        var a = hurtAndMet("A", "2022-01-04T10:00")
                .entry("died")
                .at("2022-01-05T10:00")
                .endsStory()
                .story();
        var b = story("B")
                .entry("hurt")
                .at("2022-01-03T10:30")
                .where("[LOC:L1]")
                .story();

        assertThat(lines(UNEQUAL, together(a, b), "2023-01-01"))
                .containsExactly("r LOC:L1: alert 2022-01-04T10:00 [A1 A2 B1]");
    }

    @Test
    void nothingIsDueNextOnceTheStoryHasEnded() {
        List<Entry> entries = hurtThenDied("2022-01-03T20:00").entries();
        var folded = new Fold(MOMENT, Calendars.englandAndWales()).fold(entries, LondonTime.parse("2022-01-03T21:00"));

        assertThat(folded.nextChangeAt()).isNull();
    }
}
