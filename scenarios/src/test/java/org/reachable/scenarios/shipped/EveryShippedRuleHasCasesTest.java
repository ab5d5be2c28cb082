package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

class EveryShippedRuleHasCasesTest {

    private static List<String> rulesWithCases() {
        return new ClassFileImporter()
                .importPackagesOf(EveryShippedRuleHasCasesTest.class).stream()
                        .filter(type -> type.isAnnotatedWith(CasesOf.class))
                        .flatMap(type -> Stream.of(
                                type.getAnnotationOfType(CasesOf.class).value()))
                        .toList();
    }

    private static Stream<Rule> shipped() {
        return Clock.SHIPPED.rules().stream();
    }

    /** The table tries clocks in children's stories; one of a place or a thing has cases of its own. */
    private static boolean isClock(Rule rule) {
        return rule.mechanism() instanceof Mechanism.Deadline && rule.about().contains(Vocabulary.CHILD);
    }

    @Test
    void everyShippedRuleHasACase() {
        var cased = new TreeSet<>(rulesWithCases());
        DeadlineRow.all().forEach(row -> cased.add(row.rule()));
        var rules = shipped().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(without(rules, cased)).as("rules without a case").isEmpty();
        assertThat(without(cased, rules)).as("cases of no rule").isEmpty();
    }

    /** By name: two lists of all of them name nobody. */
    private static Set<String> without(Set<String> these, Set<String> those) {
        var left = new TreeSet<>(these);
        left.removeAll(those);
        return left;
    }

    @Test
    void everyClockStandsInTheTable() {
        assertThat(DeadlineRow.all())
                .extracting(DeadlineRow::rule)
                .containsExactlyInAnyOrderElementsOf(shipped()
                        .filter(EveryShippedRuleHasCasesTest::isClock)
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void everyOtherRuleHasCasesOfItsOwn() {
        assertThat(rulesWithCases())
                .containsAll(
                        shipped().filter(rule -> !isClock(rule)).map(Rule::id).toList());
    }
}
