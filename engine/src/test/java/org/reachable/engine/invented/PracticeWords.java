package org.reachable.engine.invented;

import java.util.Set;
import java.util.TreeSet;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;

/** The words a policy says things in: entry types, kinds of finding, agencies, attributes and the like. */
public final class PracticeWords {
    private PracticeWords() {}

    public static Set<String> of(Policy policy) {
        var words = new TreeSet<String>();
        var vocabulary = policy.vocabulary();
        words.addAll(vocabulary.types().keySet());
        words.addAll(vocabulary.classes().keySet());
        words.addAll(vocabulary.agencies().keySet());
        words.addAll(vocabulary.outcomes().keySet());
        words.addAll(vocabulary.tokenKinds().keySet());
        words.addAll(policy.roles().keySet());
        words.addAll(policy.incidentKeys().keySet());
        words.addAll(new Forms(policy).keys());
        policy.spells().forEach(spell -> words.add(spell.code()));
        policy.facts().forEach(fact -> words.add(fact.name()));
        policy.rules().forEach(rule -> {
            words.add(rule.id());
            words.add(rule.kind());
        });
        Meant.all(Mechanism.Tier.class, policy).forEach(tier -> words.add(tier.kind()));
        words.remove("");
        return words;
    }
}
