package org.reachable.engine.fold;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Conditions conditions = new Conditions();
    private final List<Match> remembered;
    /** Of every condition on earlier entries, its place among {@link #remembered}: equal ones have one. */
    private final Map<Match, Integer> rememberedIndex = new IdentityHashMap<>();

    private final int[] counters;
    private final Caring childRulesCaring;
    private final Caring sharedRulesCaring;
    private final Caring spellsCaring;
    private final Caring rememberedCaring;
    private final List<Match> summedUp;
    private final Map<String, Set<String>> answerTypes;
    private final Caring summedUpCaring;

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
        policy.rules().forEach(rule -> {
            conditions.addAll(matchesOf(rule).toList());
            rule.answers().forEach(answer -> conditions.add(answer.by()));
        });
        policy.spells().forEach(spell -> conditions.addAll(List.of(spell.opens(), spell.closes())));
        policy.facts().forEach(fact -> conditions.addAll(Summary.matchesOf(fact).toList()));
        policy.changes()
                .forEach(line -> conditions.addAll(Summary.matchesOf(line).toList()));
        policy.pages().topics().values().forEach(topic -> conditions.add(topic.entries()));
        policy.pages().parts().forEach(part -> conditions.add(part.entries()));
        this.answerTypes = policy.rules().stream()
                .filter(Rule::needsFeed)
                .collect(Collectors.toUnmodifiableMap(Rule::id, Compiled::typesAnswering));
        this.summedUp = summedUpOnce();
        this.summedUpCaring = new Caring(summedUp.stream().map(List::of).toList());
        this.remembered = rememberedOnce();
        this.rememberedCaring = new Caring(remembered.stream().map(List::of).toList());
    }

    private List<Match> summedUpOnce() {
        var once = new IdentityHashMap<Match, Boolean>();
        policy.facts().stream().flatMap(Summary::matchesOf).forEach(match -> once.put(match, true));
        policy.changes().stream()
                .flatMap(line -> Stream.of(line.match(), line.unchanged()))
                .forEach(match -> once.put(match, true));
        return List.copyOf(once.keySet());
    }

    private List<Match> rememberedOnce() {
        var places = new LinkedHashMap<Match, Integer>();
        for (Match before : conditions.onEarlierEntries()) {
            places.putIfAbsent(before, places.size());
            rememberedIndex.put(before, places.get(before));
        }
        return List.copyOf(places.keySet());
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

    /** Places of the {@link #remembered()} that an entry may meet. */
    BitSet rememberedFor(Entry entry) {
        return rememberedCaring.about(entry);
    }

    int rememberedIndex(Match match) {
        return Objects.requireNonNull(rememberedIndex.get(match));
    }

    /** The policy's conditions made ready. */
    Conditions conditions() {
        return conditions;
    }

    /** Indexes of the child rules that may care about an entry, in their order. */
    BitSet childRulesFor(Entry entry) {
        return childRulesCaring.about(entry);
    }

    /** The conditions that figures and lines of what changed rest on. */
    List<Match> summedUp() {
        return summedUp;
    }

    /** Places of the {@link #summedUp()} that an entry may meet. */
    BitSet summedUpFor(Entry entry) {
        return summedUpCaring.about(entry);
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

    /** Entry types that can answer a rule that needs to be fed. */
    Set<String> answerTypes(Rule rule) {
        return answerTypes.getOrDefault(rule.id(), Set.of());
    }

    private static Set<String> typesAnswering(Rule rule) {
        return rule.answers().stream()
                .flatMap(answer -> answer.by().anyOf().stream())
                .flatMap(alternative -> alternative.types().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
