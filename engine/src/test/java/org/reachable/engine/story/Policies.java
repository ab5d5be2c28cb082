package org.reachable.engine.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.DayConvention;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Heard;
import org.reachable.engine.entry.KeepsOpen;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Fact;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Mechanism.Deadline;
import org.reachable.engine.policy.MechanismParts.Stage;
import org.reachable.engine.policy.MechanismParts.Start;
import org.reachable.engine.policy.MechanismParts.Tally;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.SpellKind;

/** A policy of a few rules. Vehicles, addresses, places, phones and people are shared; professionals are not. */
public final class Policies {
    private final List<Rule> rules = new ArrayList<>();
    private final List<SpellKind> spells = new ArrayList<>();
    private Set<String> fed = Set.of();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact.Line> lines = new ArrayList<>();
    private Map<String, Set<String>> incidentKeys = Map.of();
    private Pages pages = Pages.NONE;

    private Policies() {}

    /** A policy with these rules and nothing else. */
    public static Policy of(RuleBuilder... rules) {
        return with(rules).build();
    }

    public static Policies with(RuleBuilder... rules) {
        var policies = new Policies();
        Arrays.stream(rules).map(RuleBuilder::build).forEach(policies.rules::add);
        return policies;
    }

    /** A spell a child has one of at a time. */
    public Policies spell(String code, Match opens, Match closes) {
        return spell(new SpellKind(code, code, opens, closes, new Key.Child(), "", Set.of(), "", null, false, null));
    }

    public Policies spell(SpellKind kind) {
        spells.add(kind);
        return this;
    }

    public Policies figure(String name, Fact.Counts counts) {
        facts.add(new Fact(name, name, counts));
        return this;
    }

    /** A line of what changed. */
    public Policies line(String code, Match told, Match unchanged, Map<String, Match> directions) {
        lines.add(new Fact.Line(code, code, told, unchanged, directions, Fact.LineWords.NONE));
        return this;
    }

    public Policies pages(Pages how) {
        pages = how;
        return this;
    }

    public Policies fed(String... types) {
        fed = Set.of(types);
        return this;
    }

    /** Two entries of one of these types with the same value of the key tell of one incident. */
    public Policies incidentKey(String key, String... types) {
        incidentKeys = Map.of(key, Set.of(types));
        return this;
    }

    public Policy build() {
        return new Policy(
                vocabulary(),
                DayConvention.NINE_TO_FIVE,
                Map.of(),
                List.copyOf(spells),
                List.copyOf(rules),
                List.copyOf(facts),
                List.copyOf(lines),
                fed,
                incidentKeys,
                pages);
    }

    public static Vocabulary vocabulary() {
        var kinds = new HashMap<String, Vocabulary.TokenKind>();
        for (String shared : List.of("VEH", "ADDR", "LOC", "PHONE", "PER")) {
            kinds.put(shared, new Vocabulary.TokenKind(shared, true, false, false));
        }
        kinds.put("PRO", new Vocabulary.TokenKind("PRO", false, false, true));
        return new Vocabulary(
                Map.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.copyOf(kinds),
                Map.of(),
                new Vocabulary.ReferenceKeys(
                        "answers",
                        "answers_finding",
                        "corrects",
                        "duplicate_of",
                        "unjudged_by",
                        Set.of(),
                        Map.of(),
                        Map.of(),
                        Heard.NONE,
                        Map.of("held", KeepsOpen.of("no")),
                        Map.of("report", Set.of("end")),
                        Map.of("stage", Set.of("report", "reply")),
                        Vocabulary.ByOutcome.NOTHING),
                Map.of());
    }

    public static Mechanism moment(Match trigger, @Nullable String oneIncident, @Nullable String nextStepAfter) {
        return new Mechanism.Moment(trigger, span(oneIncident), span(nextStepAfter), null);
    }

    /** A clock from when the trigger happened, one an entry. */
    public static Deadline deadline(Match trigger, String... stages) {
        return new Deadline(
                trigger,
                new Start(false, ""),
                Arrays.stream(stages)
                        .map(each -> new Stage(Span.parse(each), false))
                        .toList(),
                "",
                List.of(),
                new Key.EachEntry(),
                false,
                null,
                Match.NOTHING,
                null);
    }

    public static Mechanism counter(String spell, Span.Unit unit, Integer... tiers) {
        return new Mechanism.Counter(
                spell,
                unit,
                Arrays.stream(tiers).map(at -> new Mechanism.Tier(at, "", "")).toList(),
                "");
    }

    public static Mechanism accumulation(Match counted, int atLeast, int sources, String within) {
        return new Mechanism.Accumulation(
                counted, new Tally(atLeast, sources, Match.NOTHING, 0, ""), Span.parse(within), Match.NOTHING);
    }

    public static Mechanism accumulationBy(String distinctBy, Match counted, int atLeast, String within, Match unless) {
        return new Mechanism.Accumulation(
                counted, new Tally(atLeast, 1, Match.NOTHING, 0, distinctBy), Span.parse(within), unless);
    }

    public static Mechanism drift(Match counted, int atLeast, String age, Match reset, Match review) {
        return new Mechanism.Drift(
                counted,
                new Tally(atLeast, 1, Match.NOTHING, 0, ""),
                Span.parse(age),
                reset,
                review,
                "review_date",
                Span.parse("30 calendar-days"),
                "Nothing ever changed.");
    }

    private static @Nullable Span span(@Nullable String written) {
        return written == null ? null : Span.parse(written);
    }
}
