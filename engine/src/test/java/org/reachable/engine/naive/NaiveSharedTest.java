package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;
import static org.reachable.engine.story.Story.together;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Mechanism.Comparison;
import org.reachable.engine.policy.Mechanism.Hotspot;
import org.reachable.engine.policy.Mechanism.SharedThing;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.Story;
import org.reachable.engine.story.When;

class NaiveSharedTest {
    private static final Policy ONE_CAR = Policies.of(
            rule("r", new SharedThing(When.ANY, Set.of("VEH"), 2, Span.parse("180 calendar-days"), false, null))
                    .answered(Answered.naming(When.types("decision").match())));
    private static final Policy HOTSPOT = Policies.of(
            rule("r", new Hotspot(When.types("hurt").match(), Set.of("LOC"), 3, 2, Span.parse("60 calendar-days"))));
    private static final Policy COMPARISON = Policies.of(rule(
            "r",
            new Comparison(
                    When.types("hurt").match(),
                    Set.of("LOC"),
                    Span.parse("1 clock-hours"),
                    When.types("meeting").match(),
                    "named",
                    Span.parse("7 calendar-days"),
                    Set.of())));

    private static Story car(String child, String at) {
        return story(child).entry("seen").at(at).saying("[VEH:V1]").story();
    }

    private static Story hurt(String child, String... at) {
        var story = story(child);
        for (String each : at) {
            story.entry("hurt").at(each).where("[LOC:L1]");
        }
        return story;
    }

    @Test
    void twoChildrenAndOneCarUpTo180DaysApart() {
        assertThat(Replayed.linesOfSeveral(
                        ONE_CAR, together(car("A", "2022-01-01T10:00"), car("B", "2022-06-30T11:00")), "2023-01-01"))
                .containsExactly("r VEH:V1: alert 2022-06-30T11:00 [A1 B1]");
        assertThat(Replayed.linesOfSeveral(
                        ONE_CAR, together(car("A", "2022-01-01T10:00"), car("B", "2022-06-30T11:01")), "2023-01-01"))
                .isEmpty();
    }

    @Test
    void oneIncidentInTwoRecordsLinksNobody() {
        assertThat(Replayed.lines(
                        ONE_CAR, together(car("A", "2022-01-01T10:00"), car("B", "2022-01-01T10:10")), "2023-01-01"))
                .isEmpty();
        assertThat(Replayed.lines(
                        ONE_CAR, together(car("A", "2022-01-01T10:00"), car("B", "2022-01-01T10:11")), "2023-01-01"))
                .hasSize(1);
    }

    @Test
    void aFurtherChildIsAStepAndADecisionInAnyRecordAnswers() {
        var a = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .saying("[VEH:V1]")
                .entry("decision")
                .at("2022-01-05T10:00")
                .answers("B1")
                .story();

        assertThat(Replayed.lines(
                        ONE_CAR, together(a, car("B", "2022-01-02T10:00"), car("C", "2022-01-03T10:00")), "2023-01-01"))
                .containsExactly(
                        "alert 2022-01-02T10:00 [A1 B1] answered 2022-01-05T10:00",
                        "alert 2022-01-03T10:00 [A1 B1 C1] answered 2022-01-05T10:00");
    }

    @Test
    void aHotspotNeedsThreeIncidentsAndTwoChildren() {
        var a = hurt("A", "2022-01-01T10:00", "2022-01-02T10:00");

        assertThat(Replayed.lines(HOTSPOT, together(a, hurt("B", "2022-01-02T10:05")), "2022-06-01"))
                .isEmpty();
        assertThat(Replayed.lines(HOTSPOT, together(a, hurt("B", "2022-01-02T10:11")), "2022-06-01"))
                .containsExactly("alert 2022-01-02T10:11 [A1 A2 B1]");
        assertThat(Replayed.lines(
                        HOTSPOT,
                        hurt("A", "2022-01-01T10:00", "2022-01-02T10:00", "2022-01-03T10:00")
                                .entries(),
                        "2022-06-01"))
                .isEmpty();
    }

    @Test
    void oneChildsResponseShowsThatTheOtherHasNoneUntilItHas() {
        var a = hurt("A", "2022-01-01T10:00")
                .entry("meeting")
                .at("2022-01-03T10:00")
                .story();
        var b = hurt("B", "2022-01-01T11:00")
                .entry("meeting")
                .at("2022-01-08T11:00")
                .story();

        assertThat(Replayed.linesOfSeveral(COMPARISON, together(a, b), "2022-06-01"))
                .containsExactly("r LOC:L1: alert 2022-01-03T10:00 [A1 A2 B1] answered 2022-01-08T11:00");
    }

    @Test
    void aResponseThatNamesBothChildrenIsEqualInWhicheverRecordItStands() {
        var a = metAndNamed("A", "2022-01-01T10:00");
        var b = metAndNamed("B", "2022-01-01T11:00");

        assertThat(Replayed.lines(COMPARISON, together(a, b), "2022-06-01")).isEmpty();
        assertThat(Replayed.lines(COMPARISON, together(a, hurt("B", "2022-01-01T11:00")), "2022-06-01"))
                .isEmpty();
    }

    private static Story metAndNamed(String child, String hurtAt) {
        return hurt(child, hurtAt)
                .entry("meeting")
                .at("2022-01-03T10:00")
                .with("named", "A|B")
                .story();
    }

    @Test
    void aFurtherIncidentAtAHotspotIsAStepMoreWhileItIsOneAndLaterANewAlert() {
        var near = together(
                hurt("A", "2022-01-01T10:00", "2022-01-05T10:00", "2022-01-20T10:00"), hurt("B", "2022-01-03T10:00"));
        var far = together(
                hurt("A", "2022-01-01T10:00", "2022-01-05T10:00", "2022-06-20T10:00"),
                hurt("B", "2022-01-03T10:00", "2022-06-21T10:00", "2022-06-22T10:00"));

        assertThat(Replayed.linesOfSeveral(HOTSPOT, near, "2023-01-01")).hasSize(2);
        assertThat(Replayed.linesOfSeveral(HOTSPOT, far, "2023-01-01")).hasSize(2);
    }

    @Test
    void anIncidentKnownLateTakesItsPlaceAmongTheOthers() {
        var known = hurt("A", "2022-01-01T10:00", "2022-01-05T10:00");
        var late = story("B")
                .entry("hurt")
                .at("2022-01-03T10:00")
                .recorded("2022-01-30T10:00")
                .where("[LOC:L1]")
                .story();
        var tooLate = story("B")
                .entry("hurt")
                .at("2022-01-03T10:00")
                .recorded("2022-03-20T10:00")
                .where("[LOC:L1]")
                .story();

        assertThat(Replayed.linesOfSeveral(HOTSPOT, together(known, late), "2023-01-01"))
                .containsExactly("r LOC:L1: alert 2022-01-30T10:00 [A1 A2 B1]");
        assertThat(Replayed.linesOfSeveral(HOTSPOT, together(known, tooLate), "2023-01-01"))
                .isEmpty();
    }
}
