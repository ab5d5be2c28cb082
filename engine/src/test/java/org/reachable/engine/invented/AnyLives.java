package org.reachable.engine.invented;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/**
 * Stories in the words of a policy, whatever it says: what triggers its rules, what answers them, and what nearly does.
 * Nothing about them is likely, so that every edge is met sooner or later. They are children's: what a policy says of places and
 * things is not in them.
 */
public final class AnyLives {
    private static final int RULES = 3;

    private final Policy policy;
    private final List<Rule> ofChildren;
    private final Forms forms;
    private final Map<Rule, List<Match.Alternative>> askedBy = new HashMap<>();
    /** So that a mechanism few rules use is tried as often as any. */
    private final List<List<Rule>> byMechanism;

    public AnyLives(Policy policy) {
        this.policy = policy;
        this.forms = new Forms(policy);
        this.ofChildren = policy.rules().stream()
                .filter(rule -> rule.about().contains(Vocabulary.CHILD))
                .toList();
        ofChildren.forEach(rule -> askedBy.put(rule, Meant.by(rule, policy)));
        this.byMechanism = List.copyOf(ofChildren.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.mechanism().getClass().getSimpleName(), TreeMap::new, Collectors.toList()))
                .values());
    }

    /** So many entries of a few children, and what becomes of them on record: about a few rules, whichever they are. */
    public List<Row> of(long seed, int children, int entries) {
        var chance = Chance.of(seed);
        var rules = new ArrayList<Rule>();
        var asked = new ArrayList<Match.Alternative>();
        rules.add(chance.pick(chance.pick(byMechanism)));
        while (rules.size() < RULES) {
            rules.add(chance.pick(ofChildren));
        }
        rules.forEach(rule -> asked.addAll(askedBy.getOrDefault(rule, List.of())));
        var life = new AnyLife(policy, forms, rules, asked, chance, children);
        return corrected(new Records(chance.split()).kept(life.rows(entries)));
    }

    /**
     * Without what puts right a correction not known yet, or anything at an instant at which more becomes known: which of
     * them comes first is nobody's business.
     */
    private static List<Row> corrected(List<Row> rows) {
        return rows.stream()
                .map(row -> rows.stream().anyMatch(other -> isTooSoon(row, other)) ? row.with("corrects", "") : row)
                .toList();
    }

    private static boolean isTooSoon(Row correction, Row other) {
        if (other.equals(correction)) {
            return false;
        }
        boolean correctsIt = other.id().equals(correction.attributes().get("corrects"));
        boolean known = other.recordedAt().isBefore(correction.recordedAt());
        return other.recordedAt().equals(correction.recordedAt())
                || (correctsIt && !known && other.attributes().containsKey("corrects"));
    }
}
