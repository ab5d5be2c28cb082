package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.naive.BothReadings.lines;
import static org.reachable.engine.story.Policies.deadline;
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
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism.Comparison;
import org.reachable.engine.policy.Mechanism.SharedThing;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.Story;
import org.reachable.engine.story.When;

/** Edges that a reader of the specification could miss; each holds in the engine and in the slow reading. */
class ReadingEdgesTest {
    private static final Match HURT = When.types("hurt").match();
    private static final Answer TALK = Answered.naming(When.types("talk").match());
    private static final Policy MOMENT =
            Policies.of(rule("r", moment(HURT, null, "24 clock-hours")).answered(TALK));
    private static final Policy ONE_CAR = Policies.of(
            rule("r", new SharedThing(When.ANY, Set.of("VEH"), 2, Span.parse("180 calendar-days"), false, null))
                    .answered(TALK));
    private static final Policy UNEQUAL = Policies.of(rule(
            "r",
            new Comparison(
                    HURT,
                    Set.of("LOC"),
                    Span.parse("1 clock-hours"),
                    When.types("meeting").match(),
                    "",
                    Span.parse("7 calendar-days"),
                    Set.of())));

    private static Story hurt(String child) {
        return story(child)
                .entry("hurt")
                .at("2022-01-03T10:00")
                .where("[LOC:L1]")
                .saying("[VEH:V1]")
                .story();
    }

    private static String onlyFinding(Policy policy, Story... stories) {
        return new Fold(policy, Calendars.englandAndWales())
                .fold(together(stories), LondonTime.parse("2022-01-05")).findings().stream()
                        .map(Finding::id)
                        .reduce((one, other) -> "several")
                        .orElse("none");
    }

    @Test
    void anEntryThatSettlesNothingAnswersNoFindingByItsId() {
        String finding = onlyFinding(MOMENT, hurt("A"));
        var tried = hurt("A").entry("talk").at("2022-01-03T11:00").answersFinding(finding);

        assertThat(lines(MOMENT, tried.entries(), "2022-01-03T12:00"))
                .containsExactly("r A: alert 2022-01-03T10:00 by 2022-01-04T10:00 [A1] answered 2022-01-03T11:00");
        assertThat(lines(MOMENT, tried.settlesNothing().entries(), "2022-01-03T12:00"))
                .containsExactly("r A: alert 2022-01-03T10:00 by 2022-01-04T10:00 [A1]");
    }

    private static Story seen(String child, String at) {
        return story(child).entry("seen").at(at).saying("[VEH:V1]").story();
    }

    @Test
    void aRecordOfARecordOfAnotherChildsIncidentIsStillThatIncident() {
        var another = story("A").entry("seen").at("2022-01-01T10:00").story();
        var twice = story("B")
                .entry("seen")
                .at("2022-01-02T10:00")
                .saying("[VEH:V1]")
                .duplicateOf("A1")
                .entry("seen")
                .at("2022-01-02T12:00")
                .saying("[VEH:V1]")
                .duplicateOf("B1")
                .story();

        assertThat(lines(ONE_CAR, together(another, twice, seen("C", "2022-01-10T10:00")), "2022-02-01"))
                .containsExactly("r VEH:V1: alert 2022-01-10T10:00 [B1 C1]");
    }

    @Test
    void twoRecordsOfOneIncidentThatStandsInAnotherChildsStoryAreOneIncident() {
        var elsewhere = story("A").entry("seen").at("2022-01-01T10:00").story();
        var twice = story("B")
                .entry("seen")
                .at("2022-01-02T10:00")
                .saying("[VEH:V1]")
                .duplicateOf("A1")
                .entry("seen")
                .at("2022-01-02T12:00")
                .saying("[VEH:V1]")
                .duplicateOf("A1")
                .story();

        assertThat(lines(ONE_CAR, together(elsewhere, twice, seen("C", "2022-01-10T10:00")), "2022-02-01"))
                .containsExactly("r VEH:V1: alert 2022-01-10T10:00 [B1 C1]");
    }

    @Test
    void recordsOfTwoChildrenThatLeadToOneIncidentLinkNobody() {
        var first = story("A").entry("seen").at("2022-01-01T10:00").story();
        var one = story("B")
                .entry("seen")
                .at("2022-01-02T10:00")
                .saying("[VEH:V1]")
                .duplicateOf("A1")
                .story();
        var other = story("C")
                .entry("seen")
                .at("2022-01-04T10:00")
                .duplicateOf("A1")
                .entry("seen")
                .at("2022-01-05T12:00")
                .saying("[VEH:V1]")
                .duplicateOf("C1")
                .story();

        assertThat(lines(ONE_CAR, together(first, one, other), "2022-02-01")).isEmpty();
    }

    @Test
    void norOneThatIsAboutASharedThing() {
        var b = seen("B", "2022-01-02T10:00");
        String finding = onlyFinding(ONE_CAR, seen("A", "2022-01-01T10:00"), b);
        var tried = seen("A", "2022-01-01T10:00")
                .entry("talk")
                .at("2022-01-03T11:00")
                .answersFinding(finding);

        assertThat(lines(ONE_CAR, together(tried.story(), b), "2022-02-01"))
                .containsExactly("r VEH:V1: alert 2022-01-02T10:00 [A1 B1] answered 2022-01-03T11:00");
        assertThat(lines(ONE_CAR, together(tried.settlesNothing().story(), b), "2022-02-01"))
                .containsExactly("r VEH:V1: alert 2022-01-02T10:00 [A1 B1]");
    }

    @Test
    void norOneThatIsNotWhatTheRuleWaitsForOrCameBefore() {
        var b = seen("B", "2022-01-02T10:00");
        String finding = onlyFinding(ONE_CAR, seen("A", "2022-01-01T10:00"), b);
        for (var tried : List.of(
                seen("A", "2022-01-01T10:00").entry("note").at("2022-01-03T11:00"),
                seen("A", "2022-01-01T10:00")
                        .entry("talk")
                        .at("2022-01-01T11:00")
                        .recorded("2022-01-03T11:00"))) {
            assertThat(lines(ONE_CAR, together(tried.answersFinding(finding).story(), b), "2022-02-01"))
                    .containsExactly("r VEH:V1: alert 2022-01-02T10:00 [A1 B1]");
        }
    }

    @Test
    void anAnswerAboutASharedThingThatIsTakenBackOpensItAgain() {
        var b = seen("B", "2022-01-02T10:00");
        String finding = onlyFinding(ONE_CAR, seen("A", "2022-01-01T10:00"), b);
        var a = seen("A", "2022-01-01T10:00")
                .entry("talk")
                .at("2022-01-03T11:00")
                .answersFinding(finding)
                .entry("withdrawn")
                .at("2022-01-04T09:00")
                .withdraws("A2")
                .story();

        assertThat(lines(ONE_CAR, together(a, b), "2022-02-01"))
                .containsExactly(
                        "r VEH:V1: alert 2022-01-02T10:00 [A1 B1] answered 2022-01-03T11:00",
                        "r VEH:V1: alert 2022-01-04T09:00 [A1 B1]");
    }

    @Test
    void anAnswerAboutASharedThingThatMeantAnotherFindingOpensItAgain() {
        var b = seen("B", "2022-01-02T10:00");
        String finding = onlyFinding(ONE_CAR, seen("A", "2022-01-01T10:00"), b);
        var a = seen("A", "2022-01-01T10:00")
                .entry("talk")
                .at("2022-01-03T11:00")
                .answersFinding(finding)
                .entry("talk")
                .at("2022-01-04T09:00")
                .corrects("A2")
                .answersFinding("another")
                .story();

        assertThat(lines(ONE_CAR, together(a, b), "2022-02-01"))
                .containsExactly(
                        "r VEH:V1: alert 2022-01-02T10:00 [A1 B1] answered 2022-01-03T11:00",
                        "r VEH:V1: alert 2022-01-04T09:00 [A1 B1]");
    }

    private static Story hurtAndMet(String child, String met) {
        return hurt(child).entry("meeting").at("2022-01-04T10:00").recorded(met).story();
    }

    @Test
    void aMeetingAboutTwoChildrenRecordedInOneMinuteIsEqual() {
        assertThat(lines(
                        UNEQUAL,
                        together(hurtAndMet("A", "2022-01-04T12:00"), hurtAndMet("B", "2022-01-04T12:00")),
                        "2022-02-01"))
                .isEmpty();
        assertThat(lines(
                        UNEQUAL,
                        together(hurtAndMet("A", "2022-01-04T12:00"), hurtAndMet("B", "2022-01-04T12:01")),
                        "2022-02-01"))
                .containsExactly("r LOC:L1: alert 2022-01-04T12:00 [A1 A2 B1] withdrawn 2022-01-04T12:01");
    }

    @Test
    void ofThreeChildrenTheOneWithoutAMeetingIsNamedOnce() {
        assertThat(lines(
                        UNEQUAL,
                        together(hurtAndMet("A", "2022-01-04T12:00"), hurtAndMet("B", "2022-01-04T12:00"), hurt("C")),
                        "2022-02-01"))
                .containsExactly("r LOC:L1: alert 2022-01-04T12:00 [A1 A2 C1]");
    }

    private static Policy stages() {
        return Policies.of(rule("r", deadline(HURT, "24 clock-hours", "48 clock-hours", "48 clock-hours")));
    }

    @Test
    void theNextStageOfAClockKnownLateBeginsWhenItIsKnown() {
        var late = story("A").entry("hurt").at("2022-01-03T10:00").recorded("2022-02-01T10:00");

        assertThat(lines(stages(), late.entries(), "2023-01-01"))
                .containsExactly(
                        "r A: alert 2022-02-01T10:00 by 2022-01-04T10:00 [A1]",
                        "r A: alert 2022-02-03T10:00 by 2022-02-03T10:00 [A1]",
                        "r A: alert 2022-02-05T10:00 by 2022-02-05T10:00 [A1]");
    }

    @Test
    void whatWasPastWhenItBecameKnownIsHistory() {
        var late = story("A").entry("hurt").at("2022-01-03T10:00").recorded("2022-02-01T10:00");
        var steps = new Fold(stages(), Calendars.englandAndWales())
                .fold(late.entries(), LondonTime.parse("2022-02-04"))
                .findings()
                .getFirst()
                .steps();

        assertThat(steps).extracting(Step::pastOnArrival).containsExactly(true, false);
    }

    @Test
    void soIsAMomentThatNobodyToldInTime() {
        assertThat(momentRecorded("2022-02-01T10:00").pastOnArrival()).isTrue();
        assertThat(momentRecorded("2022-01-04T10:00").pastOnArrival()).isFalse();
    }

    private static Step momentRecorded(String at) {
        var told = story("A").entry("hurt").at("2022-01-03T10:00").recorded(at);
        return new Fold(MOMENT, Calendars.englandAndWales())
                .fold(told.entries(), LondonTime.parse("2022-03-01"))
                .findings()
                .getFirst()
                .steps()
                .getFirst();
    }
}
