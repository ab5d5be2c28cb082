package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Mechanism.KnownPlace;
import org.reachable.engine.policy.Mechanism.LateInformation;
import org.reachable.engine.policy.Mechanism.MissingPart;
import org.reachable.engine.policy.MechanismParts.Part;
import org.reachable.engine.policy.Values;
import org.reachable.engine.story.EntryBuilder;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

/** Mechanisms that judge one entry when it becomes known. */
class NaiveOneEntryTest {

    @Test
    void seventyTwoHoursExactlyIsNotLateInformation() {
        var policy = Policies.of(rule("r", new LateInformation(When.ANY, Span.parse("72 clock-hours"))));
        var exact = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .recorded("2022-01-04T10:00")
                .entries();
        var late = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .recorded("2022-01-04T10:01")
                .entries();

        assertThat(Replayed.lines(policy, exact, "2022-02-01")).isEmpty();
        assertThat(Replayed.lines(policy, late, "2022-02-01")).containsExactly("alert 2022-01-04T10:01 [A1]");
    }

    @Test
    void aMeetingWithoutHealthIsAnAlertAndOneThatSaysNothingIsAQuestion() {
        var parts = List.of(
                new Part("police", "attended", null, new Values(List.of("police")), true),
                new Part("health", "attended", null, new Values(List.of("health-*")), true));
        var policy = Policies.of(rule("r", new MissingPart(When.ANY, parts, 1)));

        assertThat(Replayed.lines(policy, attended("police|health-gp").entries(), "2022-02-01"))
                .isEmpty();
        assertThat(Replayed.lines(policy, attended("police|school").entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-01T10:00 [A1]");
        assertThat(Replayed.lines(policy, attended("").entries(), "2022-02-01"))
                .containsExactly("due 2022-01-01T10:00 [A1]");
    }

    private static EntryBuilder attended(String agencies) {
        return story("A").entry("meeting").at("2022-01-01T10:00").with("attended", agencies);
    }

    @Test
    void fewerMissingPartsThanMakeAnAlertAreDue() {
        var blank = new Values(List.of("blank"));
        var parts = List.of(new Part("a", "a", blank, null, false), new Part("b", "b", blank, null, false));
        var policy = Policies.of(rule("r", new MissingPart(When.ANY, parts, 2)));

        assertThat(Replayed.lines(
                        policy, story("A").entry("plan").at("2022-01-01T10:00").entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-01T10:00 [A1]");
        assertThat(Replayed.lines(
                        policy,
                        story("A")
                                .entry("plan")
                                .at("2022-01-01T10:00")
                                .with("a", "no")
                                .entries(),
                        "2022-02-01"))
                .containsExactly("due 2022-01-01T10:00 [A1]");
    }

    @Test
    void aPlaceChosenAtOrNearWhereSomethingHappenedIsAnAlert() {
        var policy = Policies.of(rule(
                "r",
                new KnownPlace(When.types("place").match(), When.types("hurt").match(), Set.of("LOC"), "near")));
        var story = story("A")
                .entry("hurt")
                .at("2022-01-01T10:00")
                .where("[LOC:L1]")
                .entry("hurt")
                .at("2022-01-02T10:00")
                .saying("spoke of [LOC:L2]")
                .entry("place")
                .at("2022-01-03T10:00")
                .where("[LOC:L2]")
                .entry("place")
                .at("2022-01-04T10:00")
                .with("near", "LOC:L1")
                .entry("place")
                .at("2022-01-05T10:00")
                .where("[LOC:L1]");

        assertThat(Replayed.lines(policy, story.entries(), "2022-02-01"))
                .containsExactly("alert 2022-01-04T10:00 [A1 A4]", "alert 2022-01-05T10:00 [A1 A5]");
    }
}
