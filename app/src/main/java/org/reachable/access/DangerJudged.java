package org.reachable.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.WaitedFor;

/**
 * Which danger each type of entry could end in which people judge what they were told, as the rules say.
 *
 * @param policy its rules that are urgent are those of danger
 */
record DangerJudged(Policy policy, Forms forms) {

    /** As it is shipped. */
    static DangerJudged shipped() {
        Policy policy = PolicyReader.shipped();
        return new DangerJudged(policy, FormsReader.shipped(policy.vocabulary()));
    }

    /**
     * What the database's functions ask: the codes of rules, none for a type that ends no danger, or in which nobody judges; what is
     * written with what takes back a family's words of danger; and what replies to them.
     */
    String sql() {
        String byType = policy.vocabulary().types().values().stream()
                .filter(type -> policy.vocabulary().has(Trait.JUDGES, type))
                .sorted(Comparator.comparing(EntryType::code))
                .map(type -> "\"%s\": \"{%s}\"".formatted(type.code(), String.join(",", endedBy(type))))
                .collect(Collectors.joining(",\n  "));
        return """
            create or replace function danger_judged_by(its_type text) returns text[] language sql immutable
              return coalesce(('{%s}'::jsonb ->> its_type)::text[], '{}');
            create or replace function type_of_danger_taken_back() returns text language sql immutable
              return '%s';
            create or replace function types_that_reply() returns text[] language sql immutable
              return '{%s}'::text[];
            """.formatted(
                        byType,
                        forms.replies().dangerTakenBack(),
                        String.join(",", forms.replies().types()));
    }

    private Collection<String> endedBy(EntryType type) {
        return policy.rules().stream()
                .filter(Rule::urgent)
                .filter(rule -> WaitedFor.of(rule, "", forms, policy).deeds().stream()
                        .anyMatch(deed -> deed.type().equals(type.code())))
                .map(Rule::id)
                .sorted()
                .toList();
    }
}
