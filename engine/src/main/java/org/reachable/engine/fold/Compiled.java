package org.reachable.engine.fold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** A policy made ready: each entry finds the rules and spells that may care. Made once, shared by every fold. */
final class Compiled {
    private final Policy policy;
    private final List<Rule> childRules;
    private final List<Rule> sharedRules;
    private final List<Match> remembered = new ArrayList<>();
    private final Map<Match, Integer> rememberedIndex = new HashMap<>();
    private final int[] counters;
    private final Caring childRulesCaring;
    private final Caring sharedRulesCaring;
    private final Caring spellsCaring;

    Compiled(Policy policy) {
        this.policy = policy;
        this.childRules = policy.rules().stream()
                .filter(rule -> !rule.mechanism().acrossChildren())
                .toList();
        this.sharedRules = policy.rules().stream()
                .filter(rule -> rule.mechanism().acrossChildren())
                .toList();
        this.counters = IntStream.range(0, childRules.size())
                .filter(rule -> childRules.get(rule).mechanism() instanceof Mechanism.Counter)
                .toArray();
        this.childRulesCaring = caring(childRules);
        this.sharedRulesCaring = caring(sharedRules);
        this.spellsCaring = new Caring(policy.spells().stream()
                .map(spell -> List.of(spell.opens(), spell.closes()))
                .toList());
        policy.rules().forEach(rule -> matchesOf(rule).forEach(this::remember));
        policy.spells()
                .forEach(spell -> Stream.of(spell.opens(), spell.closes()).forEach(this::remember));
        policy.facts().forEach(fact -> Summary.matchesOf(fact).forEach(this::remember));
        policy.changes().forEach(line -> Summary.matchesOf(line).forEach(this::remember));
        policy.pages().topics().values().forEach(topic -> remember(topic.entries()));
        policy.pages().parts().forEach(part -> remember(part.entries()));
    }

    private void remember(Match match) {
        for (Match.Alternative alternative : match.anyOf()) {
            Match precededBy = alternative.precededBy();
            if (precededBy != null && rememberedIndex.putIfAbsent(precededBy, remembered.size()) == null) {
                remembered.add(precededBy);
                remember(precededBy);
            }
        }
    }

    Policy policy() {
        return policy;
    }

    List<Rule> childRules() {
        return childRules;
    }

    List<Rule> sharedRules() {
        return sharedRules;
    }

    /** The conditions on earlier entries, for which each story remembers the first that met them. */
    List<Match> remembered() {
        return remembered;
    }

    int rememberedIndex(Match match) {
        return rememberedIndex.getOrDefault(match, -1);
    }

    /** Indexes of the child rules that may care about an entry, in their order. */
    BitSet childRulesFor(Entry entry) {
        return childRulesCaring.about(entry);
    }

    /** Indexes of the child rules that count over a spell, in their order. */
    int[] counters() {
        return counters;
    }

    /** The kind of spell that one of {@link #counters()} counts over. */
    String spellCounted(int counter) {
        return ((Mechanism.Counter) childRules.get(counter).mechanism()).spell();
    }

    /** Indexes of the shared rules that may care about an entry, in their order. */
    BitSet sharedRulesFor(Entry entry) {
        return sharedRulesCaring.about(entry);
    }

    /** Indexes of the kinds of spell that an entry may open or close, in their order. */
    BitSet spellsFor(Entry entry) {
        return spellsCaring.about(entry);
    }

    private static Caring caring(List<Rule> rules) {
        return new Caring(rules.stream().map(rule -> matchesOf(rule).toList()).toList());
    }

    /**
     * Every condition by which a rule looks at entries as they come; {@code names} with no condition is left out, since
     * an entry that names another is shown to whoever cites it.
     */
    private static Stream<Match> matchesOf(Rule rule) {
        Stream<Match> own = switch (rule.mechanism()) {
            case Mechanism.Moment m -> Stream.of(m.trigger());
            case Mechanism.Deadline m -> Stream.of(m.trigger(), m.until());
            case Mechanism.Counter _ -> Stream.empty();
            case Mechanism.Accumulation m ->
                Stream.of(m.counted(), m.unless(), m.tally().ownActivity());
            case Mechanism.Drift m ->
                Stream.of(m.counted(), m.reset(), m.review(), m.tally().ownActivity());
            case Mechanism.Consecutive m -> Stream.of(m.counted(), m.reset());
            case Mechanism.MissingPart m -> Stream.of(m.on());
            case Mechanism.LateInformation m -> Stream.of(m.on());
            case Mechanism.KnownPlace m -> Stream.of(m.chosen(), m.earlier());
            case Mechanism.SharedThing m -> Stream.of(m.counted());
            case Mechanism.Hotspot m -> Stream.of(m.counted());
            case Mechanism.Comparison m -> Stream.of(m.incident(), m.response());
        };
        return Stream.concat(
                own,
                rule.answers().stream()
                        .filter(answer -> answer.link() != Answer.Link.NAMES)
                        .map(Answer::by));
    }

    /** Entry types that can answer the rule. */
    Collection<String> answerTypes(Rule rule) {
        return rule.answers().stream()
                .flatMap(answer -> answer.by().anyOf().stream())
                .flatMap(alternative -> alternative.types().stream())
                .distinct()
                .toList();
    }
}
