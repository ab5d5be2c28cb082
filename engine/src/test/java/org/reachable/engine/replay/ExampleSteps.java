package org.reachable.engine.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** An example of each step that each rule can add, about a child called Omar. */
final class ExampleSteps {
    static final String WHO = "Omar";
    private static final Instant HAPPENED = LondonTime.parse("2022-06-11T08:15");
    private static final Instant ASKED = LondonTime.parse("2022-06-11T09:00");
    private static final Instant DUE = LondonTime.parse("2022-06-15T15:30");

    private final Policy policy;

    ExampleSteps(Policy policy) {
        this.policy = policy;
    }

    /**
     * One example.
     *
     * @param rule the rule, as it is put to whoever is asked
     * @param step the step
     * @param happening what it tells of
     */
    record Example(Rule rule, Step step, Happening happening) {

        String sentence() {
            return Sentence.of(rule, step, happening);
        }
    }

    /** Every step of a rule, by each kind of entry that its sentence tells apart. */
    List<Example> of(Rule rule) {
        var examples = new ArrayList<Example>();
        for (String type : rule.sentence().contains("{what}") ? triggers(rule) : Set.of(first(rule))) {
            Happening happening =
                    new Happening(whom(rule), entry(policy.vocabulary().type(type)));
            steps(rule).forEach(step -> examples.add(new Example(rule, step, happening)));
        }
        return examples;
    }

    private static String whom(Rule rule) {
        return rule.about().contains("child") ? WHO : "the bus station";
    }

    private String first(Rule rule) {
        return triggers(rule).stream().findFirst().orElseThrow();
    }

    /** The kinds of entry that raise it; where it asks for no kind, those that show risk. */
    Set<String> triggers(Rule rule) {
        var types = new LinkedHashSet<String>();
        for (Match.Alternative each : raising(rule).anyOf()) {
            types.addAll(each.types());
            if (each.types().isEmpty()) {
                policy.vocabulary().types().values().stream()
                        .filter(type -> each.classes().isEmpty()
                                ? type.classes().contains("risk-event")
                                : type.classes().stream().anyMatch(each.classes()::contains))
                        .forEach(type -> types.add(type.code()));
            }
        }
        if (types.isEmpty()) {
            types.add("school-concern");
        }
        return types;
    }

    private Match raising(Rule rule) {
        return switch (rule.mechanism()) {
            case Mechanism.Moment m -> m.trigger();
            case Mechanism.Deadline m -> m.trigger();
            case Mechanism.Counter m ->
                policy.spells().stream()
                        .filter(spell -> spell.code().equals(m.spell()))
                        .findFirst()
                        .orElseThrow()
                        .opens();
            case Mechanism.Accumulation m -> m.counted();
            case Mechanism.Drift m -> m.counted();
            case Mechanism.Consecutive m -> m.counted();
            case Mechanism.MissingPart m -> m.on();
            case Mechanism.LateInformation m -> m.on();
            case Mechanism.KnownPlace m -> m.chosen();
            case Mechanism.SharedThing m -> m.counted();
            case Mechanism.Hotspot m -> m.counted();
            case Mechanism.Comparison m -> m.incident();
            case Mechanism.HeldElsewhere m -> m.sign();
        };
    }

    private static List<Step> steps(Rule rule) {
        return switch (rule.mechanism()) {
            case Mechanism.Moment m ->
                List.of(
                        step(rule, Why.RAISED, limit(m.nextStepAfter())),
                        step(rule, Why.UNANSWERED, limit(m.nextStepAfter())));
            case Mechanism.Deadline m ->
                m.stages().stream()
                        .map(stage -> facts("limit", stage.within().toString(), "key", "speech and language"))
                        .flatMap(facts ->
                                List.of(step(rule, Why.STARTED, facts), step(rule, Why.OVERDUE, facts)).stream())
                        .toList();
            case Mechanism.Counter m ->
                m.tiers().stream()
                        .map(tier -> step(rule, Why.TIER, facts("count", Integer.toString(tier.at()))))
                        .toList();
            case Mechanism.Accumulation m ->
                List.of(step(
                        rule,
                        Why.RAISED,
                        facts(
                                "count",
                                number(m.tally().atLeast()),
                                "sources",
                                number(Math.max(2, m.tally().sources())),
                                "window",
                                m.within().toString())));
            case Mechanism.Drift m ->
                Stream.of("yes", "no")
                        .map(ever -> step(
                                rule,
                                Why.RAISED,
                                facts(
                                        "count",
                                        number(m.tally().atLeast()),
                                        "sources",
                                        number(m.tally().sources()),
                                        "days",
                                        "45",
                                        Step.EVER_RESET,
                                        ever)))
                        .toList();
            case Mechanism.Consecutive m -> List.of(step(rule, Why.RAISED, facts("count", number(m.run()))));
            case Mechanism.MissingPart m ->
                List.of(step(
                        rule,
                        Why.RAISED,
                        facts(
                                "parts",
                                m.parts().stream().map(Mechanism.Part::name).collect(Collectors.joining(", ")))));
            case Mechanism.LateInformation _ -> List.of(step(rule, Why.RAISED, facts("late", "9 days")));
            case Mechanism.KnownPlace _ -> List.of(step(rule, Why.RAISED, Map.of()));
            case Mechanism.SharedThing m -> List.of(step(rule, Why.RAISED, facts("children", number(m.children()))));
            case Mechanism.Hotspot m ->
                List.of(step(
                        rule,
                        Why.RAISED,
                        facts(
                                "count",
                                number(m.incidents()),
                                "children",
                                number(m.children()),
                                "window",
                                m.within().toString())));
            case Mechanism.Comparison _ -> List.of(step(rule, Why.RAISED, Map.of()));
            case Mechanism.HeldElsewhere m ->
                m.within() == null
                        ? List.of(step(rule, Why.RAISED, Map.of()))
                        : List.of(
                                step(
                                        rule,
                                        Why.STARTED,
                                        facts("limit", m.within().toString())),
                                step(
                                        rule,
                                        Why.OVERDUE,
                                        facts("limit", m.within().toString())));
        };
    }

    private static Map<String, String> limit(@Nullable Span span) {
        return span == null ? Map.of() : Map.of("limit", span.toString());
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    private static Map<String, String> facts(String... keysAndValues) {
        var facts = new HashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            facts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return facts;
    }

    static Step step(Rule rule, Why why, Map<String, String> facts) {
        return new Step(ASKED, Level.ALERT, rule.kind(), why, DUE, rule.owner(), List.of(WHO), List.of(), facts, null);
    }

    /** The same rule, with another sentence. */
    static Rule saying(Rule rule, String sentence) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.kind(),
                rule.family(),
                rule.local(),
                sentence,
                rule.ask(),
                rule.closes(),
                rule.mechanism(),
                rule.answers(),
                rule.owner(),
                rule.copied(),
                rule.responders(),
                rule.escalation(),
                rule.source(),
                rule.rulebook(),
                rule.effectiveFrom(),
                rule.effectiveTo(),
                rule.needsFeed(),
                rule.afterTheEnd(),
                rule.urgency(),
                rule.about(),
                rule.where());
    }

    static Entry entry(EntryType type) {
        return entry(type, "open");
    }

    static Entry confidential(EntryType type) {
        return entry(type, "own-confidence");
    }

    /** An entry of which more is known. */
    static Entry telling(EntryType type, Map<String, String> attributes) {
        return entry(type, "open", attributes);
    }

    private static Entry entry(EntryType type, String handling) {
        return entry(type, handling, Map.of());
    }

    private static Entry entry(EntryType type, String handling, Map<String, String> attributes) {
        return new Entry(
                new EntryId("example", "E1"),
                WHO,
                HAPPENED,
                ASKED,
                "police",
                "police",
                type,
                "",
                "Harrowmere police station [ADDR:A1]",
                List.of(),
                "",
                "",
                List.of(),
                handling,
                attributes,
                List.of(),
                List.of(),
                Entry.References.NONE);
    }
}
