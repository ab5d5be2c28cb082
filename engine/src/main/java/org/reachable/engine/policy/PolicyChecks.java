package org.reachable.engine.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.SubjectKind;

/** What must hold between the parts of a policy, beyond each being well formed. */
final class PolicyChecks {
    private final Policy policy;
    private final Problems problems;
    private final Set<String> spells;

    PolicyChecks(Policy policy, Problems problems) {
        this.policy = policy;
        this.problems = problems;
        this.spells = policy.spells().stream().map(SpellKind::code).collect(Collectors.toSet());
    }

    void run() {
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : policy.rules()) {
            var twin = byId.put(rule.id(), rule);
            if (twin != null) {
                tell(
                        rule,
                        "the rule '" + rule.id() + "' stands also at " + twin.where(),
                        "Give one of the two another id.");
            }
            check(rule);
        }
        for (Fact fact : policy.facts()) {
            checkFact(fact);
        }
        policy.vocabulary().subjectKinds().values().forEach(this::checkKind);
    }

    private void check(Rule rule) {
        if (rule.mechanism() instanceof Mechanism.Counter counter && !spells.contains(counter.spell())) {
            tell(
                    rule,
                    "no spell is called '" + counter.spell() + "'",
                    "Maybe one of: " + String.join(", ", spells) + ".");
        }
        if (rule.mechanism() instanceof Mechanism.Deadline deadline
                && !deadline.stageAttribute().isEmpty()
                && deadline.stages().size() < 2) {
            tell(rule, "a stage attribute with one stage", "List the stages, or leave 'stage-attribute' out.");
        }
        if (rule.mechanism() instanceof Mechanism.Deadline deadline
                && deadline.joined() != null
                && (deadline.oneIncident() == null
                        || !(deadline.key() instanceof Key.EachEntry)
                        || deadline.stages().size() > 1
                        || deadline.repeats()
                        || rule.needsFeed()
                        || deadline.notDoneAfter() != null)) {
            tell(
                    rule,
                    "something 'joined' to a clock that is not of each entry and of one limit",
                    "Write 'one-incident', and leave out 'key', 'stages', 'repeats', 'not-done-after' and 'needs-feed'.");
        }
        if (rule.answers().isEmpty() && (rule.needsFeed() || !endsByItself(rule.mechanism()))) {
            tell(
                    rule,
                    "it says nothing of what answers it",
                    "List its 'answers': which entries, and how they belong to it.");
        }
        if (rule.mechanism() instanceof Mechanism.Deadline deadline
                && !rule.afterTheEnd()
                && onlyEndsStories(deadline.trigger())) {
            tell(
                    rule,
                    "a clock that an entry starts which ends the child's story, and so ends it",
                    "Write 'after-the-end: yes' where it should go on.");
        }
        for (Answer answer : rule.answers()) {
            if (answer.by().anyOf().isEmpty() && answer.link() != Answer.Link.REACHED) {
                tell(rule, "an answer that no entry can give", "Say which entries answer with 'by'.");
            }
        }
    }

    /** A counter is answered by what closes its spell, a drift and a row by what starts them afresh. */
    private static boolean endsByItself(Mechanism mechanism) {
        return mechanism instanceof Mechanism.Counter
                || mechanism instanceof Mechanism.Drift
                || mechanism instanceof Mechanism.Consecutive;
    }

    private void checkKind(SubjectKind kind) {
        if (!policy.roles().isEmpty() && !policy.roles().containsKey(kind.answeredFor())) {
            problems.add(Problem.at(
                    kind.where(),
                    "no role is called '" + kind.answeredFor() + "', who would answer for a " + kind.code(),
                    Nearest.to(kind.answeredFor(), policy.roles().keySet())
                            .map(near -> "Maybe '" + near + "'.")
                            .orElse("Add it under 'roles:' with a plain name.")));
        }
    }

    private boolean onlyEndsStories(Match trigger) {
        return !trigger.anyOf().isEmpty()
                && trigger.anyOf().stream()
                        .allMatch(each -> !each.types().isEmpty()
                                && each.types().stream()
                                        .allMatch(type ->
                                                policy.vocabulary().type(type).endsStory()));
    }

    private void checkFact(Fact fact) {
        String spell = switch (fact.counts()) {
            case Fact.Spells counted -> counted.spell();
            case Fact.DaysIn counted -> counted.spell();
            default -> "";
        };
        String rule = switch (fact.counts()) {
            case Fact.Clocks counted -> counted.rule();
            case Fact.Lateness counted -> counted.rule();
            default -> "";
        };
        if (!spell.isEmpty() && !spells.contains(spell)) {
            problems.add(new Problem(
                    "the figures", 1, "'" + fact.name() + "' counts no spell '" + spell + "'", "Name one."));
        }
        if (!rule.isEmpty() && policy.rule(rule).isEmpty()) {
            problems.add(
                    new Problem("the figures", 1, "'" + fact.name() + "' counts no rule '" + rule + "'", "Name one."));
        }
    }

    private void tell(Rule rule, String what, String mend) {
        problems.add(Problem.at(rule.where(), what + " (rule '" + rule.id() + "')", mend));
    }
}
