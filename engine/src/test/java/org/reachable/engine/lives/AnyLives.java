package org.reachable.engine.lives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/**
 * Stories in the words of a policy, whatever it says: what triggers its rules, what answers them, and what nearly does.
 * Nothing about them is likely, so that every edge is met sooner or later.
 */
public final class AnyLives {
    private static final int RULES = 3;

    private final Policy policy;
    private final Forms forms;
    private final Map<Rule, List<Match.Alternative>> askedBy = new HashMap<>();

    public AnyLives(Policy policy) {
        this.policy = policy;
        this.forms = new Forms(policy);
        policy.rules().forEach(rule -> askedBy.put(rule, Meant.by(rule, policy)));
    }

    /** So many entries of a few children, and what becomes of them on record: about a few rules, whichever they are. */
    public List<Row> of(long seed, int children, int entries) {
        var chance = Chance.of(seed);
        var rules = new ArrayList<Rule>();
        var asked = new ArrayList<Match.Alternative>();
        for (int i = 0; i < RULES; i++) {
            Rule rule = chance.pick(policy.rules());
            rules.add(rule);
            asked.addAll(askedBy.getOrDefault(rule, List.of()));
        }
        var life = new AnyLife(policy, forms, rules, asked, chance, children);
        return new Records(chance.split()).kept(life.rows(entries));
    }
}
