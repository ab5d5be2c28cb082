package org.reachable.engine.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.calendar.DayConvention;
import org.reachable.engine.entry.Vocabulary;

/**
 * Everything a fold is told besides entries and calendars: the vocabulary, the rules, the spells, the figures. Read from
 * files by {@link PolicyReader}; the same policy on the same entries finds the same.
 *
 * @param vocabulary the words entries are written in
 * @param convention when a day's work starts and ends
 * @param roles role codes and their plain names
 * @param spells the states a child can be in
 * @param rules the rules, in the order of their ids
 * @param facts the figures of a case summary
 * @param changes the lines of what changed
 * @param fedTypes entry types that the partnership's systems are known to send
 * @param incidentKeys attributes whose value makes entries of one child hang on one incident, and the types of entry of
 *     which two with the same value tell of the same thing
 * @param pages how a child's story is read
 */
public record Policy(
        Vocabulary vocabulary,
        DayConvention convention,
        Map<String, String> roles,
        List<SpellKind> spells,
        List<Rule> rules,
        List<Fact> facts,
        List<Fact.Line> changes,
        Set<String> fedTypes,
        Map<String, Set<String>> incidentKeys,
        Pages pages) {

    /** The rule with this id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The same with no rules but those whose clocks a figure counts: for lists that show figures and ask nothing. */
    public Policy ofFigures() {
        Set<String> counted = facts.stream().map(Policy::ruleCounted).collect(Collectors.toSet());
        return withRules(
                rules.stream().filter(rule -> counted.contains(rule.id())).toList());
    }

    /** The rule whose clocks a figure counts; empty where it counts something else. */
    private static String ruleCounted(Fact fact) {
        return switch (fact.counts()) {
            case Fact.Clocks clocks -> clocks.rule();
            case Fact.Lateness lateness -> lateness.rule();
            case Fact.Entries _, Fact.Spells _, Fact.DaysIn _ -> "";
        };
    }

    /** The same with the rules about this kind of subject, and no others. */
    public Policy about(String kind) {
        Set<String> ids = rules.stream()
                .filter(rule -> rule.about().contains(kind))
                .map(Rule::id)
                .collect(Collectors.toSet());
        return new Policy(
                vocabulary,
                convention,
                roles,
                spells,
                rules.stream().filter(rule -> ids.contains(rule.id())).toList(),
                facts.stream()
                        .filter(fact -> ruleCounted(fact).isEmpty() || ids.contains(ruleCounted(fact)))
                        .toList(),
                changes,
                fedTypes,
                incidentKeys,
                pages);
    }

    /**
     * The rules that ask something at a thing of this kind because of what stands in children's stories: what is done of the thing
     * stands in its own.
     */
    public List<Rule> askedAt(String kind) {
        var subject = vocabulary.subjectKinds().get(kind);
        return subject == null
                ? List.of()
                : rules.stream()
                        .filter(rule -> rule.mechanism().kindsAskedAt().contains(subject.token()))
                        .toList();
    }

    /** The same with these rules, and no others. */
    public Policy withRules(List<Rule> others) {
        return new Policy(vocabulary, convention, roles, spells, others, facts, changes, fedTypes, incidentKeys, pages);
    }

    /** The same where of each story these entries are gathered for its reader, by what each is asked for under, and nothing else. */
    public Policy gathering(Map<String, Match> wanted) {
        Map<String, Pages.Topic> topics = wanted.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Pages.Topic(each.getValue(), "", "")));
        return new Policy(
                vocabulary,
                convention,
                roles,
                spells,
                rules,
                facts,
                changes,
                fedTypes,
                incidentKeys,
                new Pages(Map.of(), "", Map.of(), List.of(), topics, List.of(), Map.of(), List.of(), List.of()));
    }

    /** The same where these types of entry, and no others, are sent. */
    public Policy withFedTypes(Set<String> types) {
        return new Policy(vocabulary, convention, roles, spells, rules, facts, changes, types, incidentKeys, pages);
    }

    /** The plain name of a role, or its code where none is given. */
    public String roleName(String code) {
        return roles.getOrDefault(code, code);
    }
}
