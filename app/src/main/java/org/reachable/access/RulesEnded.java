package org.reachable.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.WaitedFor;

/**
 * Which questions each type of entry could answer or end, as the rules say; in which types people judge what they were told, and in which they
 * were with the child. What they must say to answer is not asked: the database asks who may, and the rules whether it is one.
 */
record RulesEnded(Policy policy) {

    private static final List<String> WROTE = Power.ANSWER_FOR_OWN_WORDS.duties();

    /** As it is shipped. */
    static RulesEnded shipped() {
        return new RulesEnded(PolicyReader.shipped());
    }

    /** What the database asks: the codes of rules, and of those of danger; and whether a type has one of three traits. */
    String sql() {
        return caseOf("rules_ended_by", _ -> true)
                + caseOf("danger_ended_by", Rule::urgent)
                + """
            create or replace function rules_of_danger() returns text[] language sql immutable return '{%s}'::text[];
            create or replace function rules_that_ask_who_wrote() returns text[] language sql immutable return '{%s}'::text[];
            create or replace function rules_whose_end_is_told() returns text[] language sql immutable return '{%s}'::text[];
            create or replace function types_that_withdraw() returns text[] language sql immutable return '{%s}'::text[];
            create or replace function answers_of_danger() returns text[] language sql immutable return '{%s}'::text[];
            """.formatted(
                                ids(Rule::urgent),
                                ids(rule -> WROTE.contains(rule.owner())),
                                ids(rule -> rule.urgent() || waitsForTheChild(rule)),
                                policy.vocabulary().references().withdraws().stream()
                                        .sorted()
                                        .collect(Collectors.joining(",")),
                                attributesOfDanger())
                + couldTellOfDanger()
                + having("judges_what_was_told", Trait.JUDGES)
                + having("was_with_the_child", Trait.WITH_THE_CHILD)
                + having("is_written_here_alone", Trait.WRITTEN_HERE);
    }

    /** Of what raises danger: an attribute that such a rule reads, and where it reads none, the type. */
    private String couldTellOfDanger() {
        return """
            create or replace function could_tell_of_danger(its_type text, said jsonb) returns boolean language sql immutable
              return its_type = any ('{%s}') or coalesce(jsonb_exists_any(said, '{%s}'), false);
            """.formatted(
                        raisingDanger()
                                .filter(one -> attributes(one).findAny().isEmpty())
                                .flatMap(this::typesOf)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(",")),
                        attributesOfDanger());
    }

    /** What an entry answers where it tells of danger. */
    private String attributesOfDanger() {
        return raisingDanger()
                .flatMap(RulesEnded::attributes)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private Stream<Match.Alternative> raisingDanger() {
        return policy.rules().stream().filter(Rule::urgent).flatMap(rule -> switch (rule.mechanism()) {
            case Mechanism.Moment moment -> moment.trigger().anyOf().stream();
            case Mechanism.Deadline deadline -> deadline.trigger().anyOf().stream();
            default -> Stream.<Match.Alternative>of();
        });
    }

    private static Stream<String> attributes(Match.Alternative one) {
        return Stream.of(one.with(), one.without()).flatMap(says -> says.keySet().stream());
    }

    private String ids(Predicate<Rule> which) {
        return policy.rules().stream().filter(which).map(Rule::id).sorted().collect(Collectors.joining(","));
    }

    /** A moment that something ends, as that a child is back, and nobody's answer. */
    private static boolean waitsForTheChild(Rule rule) {
        return rule.mechanism() instanceof Mechanism.Moment
                && rule.answers().stream().anyMatch(answer -> !answer.ends().isEmpty());
    }

    private String having(String function, Trait trait) {
        return """
            create or replace function %s(its_type text) returns boolean language sql immutable
              return its_type = any ('{%s}');
            """.formatted(
                function,
                types(type -> policy.vocabulary().has(trait, type)).sorted().collect(Collectors.joining(",")));
    }

    private Stream<String> types(Predicate<EntryType> which) {
        return policy.vocabulary().types().values().stream().filter(which).map(EntryType::code);
    }

    private String caseOf(String function, Predicate<Rule> which) {
        Map<String, Collection<String>> byType = byType(which);
        Collection<String> byAny = byType.remove("");
        byType.values().forEach(rules -> rules.addAll(byAny));
        return byType.entrySet().stream()
                .map(each -> "when '%s' then '{%s}'".formatted(each.getKey(), String.join(",", each.getValue())))
                .collect(Collectors.joining(
                        "\n    ",
                        "create or replace function %s(its_type text) returns text[] language sql immutable\n  return case its_type\n    "
                                .formatted(function),
                        "\n    else '{%s}' end::text[];\n".formatted(String.join(",", byAny))));
    }

    /** Where a rule names no type it is under none. */
    private Map<String, Collection<String>> byType(Predicate<Rule> which) {
        var byType = new LinkedHashMap<String, Collection<String>>();
        byType.put("", new TreeSet<>());
        policy.rules().stream()
                .filter(which)
                .forEach(rule -> ends(rule, policy)
                        .flatMap(match -> match.anyOf().stream())
                        .flatMap(this::typesOf)
                        .forEach(type -> byType.computeIfAbsent(type, _ -> new TreeSet<>())
                                .add(rule.id())));
        return byType;
    }

    private static Stream<Match> ends(Rule rule, Policy policy) {
        return Stream.concat(rule.answers().stream().map(Answer::by), WaitedFor.endings(rule, policy));
    }

    private Stream<String> typesOf(Match.Alternative one) {
        if (!one.types().isEmpty()) {
            return one.types().stream();
        }
        return one.classes().isEmpty()
                ? Stream.of("")
                : types(type -> type.classes().stream().anyMatch(one.classes()::contains));
    }
}
