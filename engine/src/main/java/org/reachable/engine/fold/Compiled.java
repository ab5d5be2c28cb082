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
import org.reachable.engine.policy.Fact;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** A policy made ready: each entry finds the rules and spells that may care. Made once, shared by every fold. */
public final class Compiled {
    private final Policy policy;
    private final List<Rule> childRules;
    private final List<Rule> sharedRules;
    private final List<Rule> askedHere;
    private final Conditions conditions = new Conditions();
    private final List<Match> remembered;
    /** Of every condition on earlier entries, its place among {@link #remembered}: equal ones have one. */
    private final Map<Match, Integer> rememberedIndex = new IdentityHashMap<>();

    private final BitSet placesRemembered = new BitSet();

    private final int[] counters;
    private final TriggerIndex childRulesByTrigger;
    private final TriggerIndex sharedRulesByTrigger;
    private final TriggerIndex spellsByTrigger;
    private final TriggerIndex rememberedByTrigger;
    private final List<Match> summedUp;
    private final Map<String, Set<String>> answerTypes;
    private final TriggerIndex summedUpByTrigger;

    public Compiled(Policy policy) {
        this(policy, List.of());
    }

    /** @param askedHere the rules that ask something at the subject itself because of other stories */
    public Compiled(Policy policy, List<Rule> askedHere) {
        this.policy = policy;
        this.askedHere = askedHere;
        this.childRules = policy.rules().stream()
                .filter(rule -> !rule.mechanism().acrossChildren())
                .toList();
        this.sharedRules = policy.rules().stream()
                .filter(rule -> rule.mechanism().acrossChildren())
                .toList();
        this.counters = IntStream.range(0, childRules.size())
                .filter(rule -> childRules.get(rule).mechanism() instanceof Mechanism.Counter)
                .toArray();
        this.childRulesByTrigger = byTrigger(childRules);
        this.sharedRulesByTrigger = byTrigger(sharedRules);
        this.spellsByTrigger = new TriggerIndex(policy.spells().stream()
                .map(spell -> List.of(spell.opens(), spell.closes()))
                .toList());
        policy.rules().forEach(rule -> {
            conditions.addAll(matchesOf(rule).toList());
            rule.answers().forEach(answer -> conditions.add(answer.by()));
            rule.responders().forEach(responder -> conditions.add(responder.when()));
        });
        askedHere.forEach(rule -> rule.answers().forEach(answer -> conditions.add(answer.by())));
        policy.spells().forEach(spell -> conditions.addAll(List.of(spell.opens(), spell.closes())));
        policy.facts()
                .forEach(fact -> conditions.addAll(Compiled.matchesOf(fact).toList()));
        policy.changes()
                .forEach(line -> conditions.addAll(Compiled.matchesOf(line).toList()));
        policy.pages().topics().values().forEach(topic -> conditions.add(topic.entries()));
        policy.pages().parts().forEach(part -> conditions.add(part.entries()));
        this.answerTypes = policy.rules().stream()
                .filter(Rule::needsFeed)
                .collect(Collectors.toUnmodifiableMap(Rule::id, Compiled::typesAnswering));
        this.summedUp = summedUpOnce();
        this.summedUpByTrigger =
                new TriggerIndex(summedUp.stream().map(List::of).toList());
        this.remembered = rememberedOnce();
        this.rememberedByTrigger =
                new TriggerIndex(remembered.stream().map(List::of).toList());
    }

    private List<Match> summedUpOnce() {
        var once = new IdentityHashMap<Match, Boolean>();
        policy.facts().stream().flatMap(Compiled::matchesOf).forEach(match -> once.put(match, true));
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
        conditions.onPlaces().forEach(before -> placesRemembered.set(rememberedIndex(before)));
        return List.copyOf(places.keySet());
    }

    public Policy policy() {
        return policy;
    }

    public List<Rule> childRules() {
        return childRules;
    }

    public List<Rule> sharedRules() {
        return sharedRules;
    }

    /** The rules that ask something at the subject itself because of other stories. */
    public List<Rule> askedHere() {
        return askedHere;
    }

    /** The conditions on earlier entries, for which each story remembers the first that met them. */
    public List<Match> remembered() {
        return remembered;
    }

    /** Places of the {@link #remembered()} that an entry may meet. */
    public BitSet rememberedFor(Entry entry) {
        return rememberedByTrigger.about(entry);
    }

    /** Whether the places are remembered, too, at which entries that met it stood. */
    public boolean remembersPlaces(int remembered) {
        return placesRemembered.get(remembered);
    }

    public int rememberedIndex(Match match) {
        return Objects.requireNonNull(rememberedIndex.get(match));
    }

    /** The policy's conditions made ready. */
    public Conditions conditions() {
        return conditions;
    }

    /** Indexes of the child rules that may care about an entry, in their order. */
    public BitSet childRulesFor(Entry entry) {
        return childRulesByTrigger.about(entry);
    }

    /** The conditions that figures and lines of what changed rest on. */
    public List<Match> summedUp() {
        return summedUp;
    }

    /** Places of the {@link #summedUp()} that an entry may meet. */
    public BitSet summedUpFor(Entry entry) {
        return summedUpByTrigger.about(entry);
    }

    /** Indexes of the child rules that count over a spell, in their order. */
    public int[] counters() {
        return counters;
    }

    /** The kind of spell that one of {@link #counters()} counts over. */
    public String spellCounted(int counter) {
        return ((Mechanism.Counter) childRules.get(counter).mechanism()).spell();
    }

    /** Indexes of the shared rules that may care about an entry, in their order. */
    public BitSet sharedRulesFor(Entry entry) {
        return sharedRulesByTrigger.about(entry);
    }

    /** Indexes of the kinds of spell that an entry may open or close, in their order. */
    public BitSet spellsFor(Entry entry) {
        return spellsByTrigger.about(entry);
    }

    private static TriggerIndex byTrigger(List<Rule> rules) {
        return new TriggerIndex(
                rules.stream().map(rule -> matchesOf(rule).toList()).toList());
    }

    /**
     * Every condition by which a rule looks at entries as they come; {@code names} with no condition is left out, since
     * an entry that names another is shown to whoever cites it.
     */
    private static Stream<Match> matchesOf(Rule rule) {
        Stream<Match> own = switch (rule.mechanism()) {
            case Mechanism.Moment m ->
                m.passing() == null
                        ? Stream.of(m.trigger(), m.partedBy())
                        : Stream.of(
                                m.trigger(),
                                m.partedBy(),
                                m.passing().never(),
                                m.passing().helped());
            case Mechanism.Deadline m ->
                Stream.of(
                        m.trigger(),
                        m.until(),
                        m.overtaken() == null ? Match.NOTHING : m.overtaken().by(),
                        m.joined() == null ? Match.NOTHING : m.joined().by(),
                        m.quietWhere());
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
            case Mechanism.HeldElsewhere m -> Stream.of(m.sign(), m.unless(), m.held(), m.theirs());
        };
        return Stream.concat(
                own,
                rule.answers().stream()
                        .filter(answer -> answer.link() != Answer.Link.NAMES)
                        .map(Answer::by));
    }

    /** Entry types that can answer a rule that needs to be fed. */
    public Set<String> answerTypes(Rule rule) {
        return answerTypes.getOrDefault(rule.id(), Set.of());
    }

    private static Set<String> typesAnswering(Rule rule) {
        // What leaves nothing to ask is no answer that somebody would send.
        return rule.answers().stream()
                .filter(answer -> answer.ends().isEmpty())
                .flatMap(answer -> answer.by().anyOf().stream())
                .flatMap(alternative -> alternative.types().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Match> matchesOf(Fact fact) {
        return fact.counts() instanceof Fact.Entries entries ? Stream.of(entries.match()) : Stream.empty();
    }

    private static Stream<Match> matchesOf(Fact.Line line) {
        return Stream.concat(Stream.of(line.match(), line.unchanged()), line.directions().values().stream());
    }
}
