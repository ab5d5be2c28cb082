package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.calendar.Span;

/** Every mechanism is read with all it may say, with what is usual where it says nothing, and with nothing else. */
class MechanismReaderTest {
    private static final String NEVER = "Nothing ever changed for {child}.";
    private static final Match HURT = types("hurt");
    private static final Match TALK = types("talk");
    private static final Match DIED = types("died");
    private static final Span MONTH = Span.parse("1 months");

    @TempDir
    Path directory;

    private static Match types(String type) {
        return new Match(List.of(new Match.Alternative(
                Set.of(type),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                false,
                null,
                false,
                false,
                false)));
    }

    private static Mechanism.Tally tally(int atLeast, int sources, Match own, int others, String distinctBy) {
        return new Mechanism.Tally(atLeast, sources, own, others, distinctBy);
    }

    private static Mechanism.Part part(String name, @Nullable Values unmet, @Nullable Values lacks, boolean question) {
        return new Mechanism.Part(name, name + "_done", unmet, lacks, question);
    }

    static Stream<List<Object>> mechanisms() {
        return Stream.of(
                List.of("moment: {trigger: {types: [hurt]}}", new Mechanism.Moment(HURT, null, null, null)),
                List.of(
                        "moment: {trigger: {types: [hurt]}, one-incident: 1 months, next-step-after: 2 working-days}",
                        new Mechanism.Moment(HURT, MONTH, Span.parse("2 working-days"), null)),
                List.of(
                        "moment: {trigger: {types: [hurt]}, passes: {after: 1 months, helped: {types: [talk]}}}",
                        new Mechanism.Moment(HURT, null, null, new Mechanism.Passing(MONTH, Match.NOTHING, TALK))),
                List.of(
                        "counter: {spell: away, unit: calendar-days, tiers: [{at: 2}, {at: 5, kind: k5, owner: o}]}",
                        new Mechanism.Counter(
                                "away",
                                Span.Unit.CALENDAR_DAYS,
                                List.of(new Mechanism.Tier(2, "", ""), new Mechanism.Tier(5, "k5", "o")),
                                "")),
                List.of(
                        "accumulation: {counted: {types: [hurt]}, at-least: 4, within: 1 months}",
                        new Mechanism.Accumulation(HURT, tally(4, 1, Match.NOTHING, 0, ""), MONTH, Match.NOTHING)),
                List.of("""
                        accumulation:
                          counted: {types: [hurt]}
                          at-least: 4
                          sources: 3
                          own-activity: {types: [talk]}
                          others-at-least: 2
                          distinct-by: episode
                          within: 1 months
                          unless: {types: [died]}
                        """, new Mechanism.Accumulation(HURT, tally(4, 3, TALK, 2, "episode"), MONTH, DIED)),
                List.of(
                        """
                        drift:
                          counted: {types: [hurt]}
                          at-least: 4
                          age: 1 months
                          reset: {types: [talk]}
                          review: {types: [died]}
                          review-until: until
                          never-reset: Nothing ever changed for {child}.
                        """,
                        new Mechanism.Drift(
                                HURT, tally(4, 1, Match.NOTHING, 0, ""), MONTH, TALK, DIED, "until", null, NEVER)),
                List.of(
                        """
                        drift:
                          counted: {types: [hurt]}
                          at-least: 4
                          age: 1 months
                          reset: {types: [talk]}
                          review: {types: [died]}
                          review-until: until
                          review-at-most: 1 months
                          never-reset: Nothing ever changed for {child}.
                        """,
                        new Mechanism.Drift(
                                HURT, tally(4, 1, Match.NOTHING, 0, ""), MONTH, TALK, DIED, "until", MONTH, NEVER)),
                List.of(
                        "consecutive: {counted: {types: [hurt]}, run: 3, reset: {types: [talk]}}",
                        new Mechanism.Consecutive(HURT, 3, TALK)),
                List.of(
                        """
                        missing-part:
                          on: {types: [hurt]}
                          alert-from: 2
                          parts:
                            - {name: a, attribute: a_done, unmet: [no, blank]}
                            - {name: b, attribute: b_done, lacks: [school]}
                            - {name: c, attribute: c_done, blank: question}
                        """,
                        new Mechanism.MissingPart(
                                HURT,
                                List.of(
                                        part("a", new Values(List.of("no", "blank")), null, false),
                                        part("b", null, new Values(List.of("school")), false),
                                        part("c", null, null, true)),
                                2)),
                List.of(
                        "missing-part: {on: {types: [hurt]}, parts: []}",
                        new Mechanism.MissingPart(HURT, List.of(), 1)),
                List.of(
                        "late-information: {on: {types: [hurt]}, more-than: 1 months}",
                        new Mechanism.LateInformation(HURT, MONTH)),
                List.of(
                        "known-place: {chosen: {types: [talk]}, earlier: {types: [hurt]}, kinds: [LOC], lies-near: n}",
                        new Mechanism.KnownPlace(TALK, HURT, Set.of("LOC"), "n")),
                List.of(
                        "shared-thing: {counted: {types: [hurt]}, kinds: [LOC], within: 1 months}",
                        new Mechanism.SharedThing(HURT, Set.of("LOC"), 2, MONTH, false, null)),
                List.of(
                        "shared-thing: {counted: {types: [hurt]}, kinds: [LOC], within: 1 months, children: 5}",
                        new Mechanism.SharedThing(HURT, Set.of("LOC"), 5, MONTH, false, null)),
                List.of(
                        "hotspot: {counted: {types: [hurt]}, kinds: [LOC], within: 1 months, incidents: 4}",
                        new Mechanism.Hotspot(HURT, Set.of("LOC"), 4, 2, MONTH)),
                List.of(
                        "hotspot: {counted: {types: [hurt]}, kinds: [LOC], within: 1 months, incidents: 4, children: 3}",
                        new Mechanism.Hotspot(HURT, Set.of("LOC"), 4, 3, MONTH)),
                List.of(
                        """
                        comparison:
                          incident: {types: [hurt]}
                          kinds: [LOC]
                          together: 2 clock-hours
                          response: {types: [talk]}
                          named: children
                          within: 1 months
                        """,
                        new Mechanism.Comparison(
                                HURT, Set.of("LOC"), Span.parse("2 clock-hours"), TALK, "children", MONTH, Set.of())),
                List.of(
                        """
                        held-elsewhere:
                          sign: {types: [talk]}
                          elsewhere: {types: [hurt]}
                          kinds: [LOC]
                          back: 1 months
                          together: 1 months
                        """,
                        new Mechanism.HeldElsewhere(
                                TALK, Match.NOTHING, HURT, Set.of("LOC"), "", Match.NOTHING, MONTH, MONTH, null)));
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void aMechanismIsReadAsItIsWritten(List<Object> mechanism) throws IOException {
        String yaml = WrittenPolicy.finding(String.valueOf(mechanism.getFirst()).strip());

        assertThat(new WrittenPolicy(directory).rule(yaml).mechanism()).isEqualTo(mechanism.getLast());
    }

    static Stream<List<String>> incomplete() {
        return Stream.of(
                List.of("moment: {}", "'trigger' is missing"),
                List.of("deadline: {within: 1 months}", "'trigger' is missing"),
                List.of("deadline: {trigger: any, from: {}, within: 1 months}", "'attribute' is missing"),
                List.of("deadline: {trigger: any, key: {}, within: 1 months}", "'attribute' is missing"),
                List.of("counter: {}", "'tiers' is missing", "'spell' is missing", "'unit' is missing"),
                List.of("counter: {spell: away, unit: weeks, tiers: [{kind: k}]}", "'at' is missing"),
                List.of("accumulation: {}", "'counted' is missing", "'at-least' is missing", "'within' is missing"),
                List.of(
                        "drift: {}",
                        "'counted' is missing",
                        "'at-least' is missing",
                        "'age' is missing",
                        "'reset' is missing"),
                List.of("consecutive: {}", "'counted' is missing", "'run' is missing", "'reset' is missing"),
                List.of("missing-part: {}", "'parts' is missing", "'on' is missing"),
                List.of("missing-part: {on: any, parts: [{}]}", "'name' is missing", "'attribute' is missing"),
                List.of("late-information: {}", "'on' is missing", "'more-than' is missing"),
                List.of("known-place: {}", "'chosen' is missing", "'earlier' is missing", "'kinds' is missing"),
                List.of("shared-thing: {}", "'counted' is missing", "'kinds' is missing", "'within' is missing"),
                List.of(
                        "hotspot: {}",
                        "'counted' is missing",
                        "'kinds' is missing",
                        "'incidents' is missing",
                        "'within' is missing"),
                List.of(
                        "comparison: {}",
                        "'incident' is missing",
                        "'kinds' is missing",
                        "'together' is missing",
                        "'response' is missing",
                        "'within' is missing"));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void whatAMechanismCannotDoWithoutIsTold(List<String> slip) {
        var refused =
                assertThatThrownBy(() -> new WrittenPolicy(directory).rule(WrittenPolicy.finding(slip.getFirst())));

        slip.stream().skip(1).forEach(refused::hasMessageContaining);
    }

    static Stream<String> misspelt() {
        return Stream.of(
                "moment: {trigger: any, odd: x}",
                "deadline: {trigger: any, within: 1 months, odd: x}",
                "deadline: {trigger: any, within: 1 months, from: {attribute: a, odd: x}}",
                "deadline: {trigger: any, within: 1 months, key: {attribute: a, odd: x}}",
                "counter: {spell: away, unit: weeks, tiers: [{at: 2, odd: x}]}",
                "missing-part: {on: any, parts: [{name: n, attribute: a, odd: x}]}",
                "late-information: {on: any, more-than: 1 months, odd: x}");
    }

    @ParameterizedTest
    @MethodSource("misspelt")
    void aKeyThatMeansNothingIsToldHoweverDeepItStands(String mechanism) {
        assertThatThrownBy(() -> new WrittenPolicy(directory).rule(WrittenPolicy.finding(mechanism)))
                .hasMessageContaining("'odd' means nothing here");
    }

    @Test
    void aRuleWithTwoMechanismsIsToldBothAndNothingElseOfThem() {
        assertThatThrownBy(() -> new WrittenPolicy(directory)
                        .rule(WrittenPolicy.finding("moment: {trigger: any}\ncounter: {spell: away}")))
                .hasMessageContaining("the rule has several mechanisms: [moment, counter]")
                .hasMessageNotContaining("means nothing here");
    }
}
