package org.reachable.engine.fold.child;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** An entry that leaves out what it should hold. */
final class MissingPartWatcher extends Watcher {
    private final Mechanism.MissingPart missing;

    MissingPartWatcher(Rule rule, Mechanism.MissingPart missing, ChildMachine story) {
        super(rule, story);
        this.missing = missing;
    }

    @Override
    void look(Entry entry) {
        Match.Alternative alternative = story.matching.alternative(missing.on(), entry);
        if (alternative == null || !mayRaise(entry)) {
            return;
        }
        var absent = new ArrayList<String>();
        boolean question = false;
        for (Mechanism.Part part : missing.parts()) {
            if (entry.attribute(part.attribute()).isEmpty() && part.blankIsQuestion()) {
                question = true;
            } else if (isMissing(part, entry)) {
                absent.add(part.name());
            }
        }
        var held = held(entry, absent);
        var parts = new HashMap<>(known(entry, happened(entry)));
        parts.putAll(held);
        if ((absent.isEmpty() && !question) || Answered.of(rule, parts).isPresent()) {
            return;
        }
        var named = absent.isEmpty()
                ? missing.parts().stream().map(Mechanism.Part::name).toList()
                : absent;
        Ask ask = ask(entry, alternative);
        ask.answeredParts.putAll(held);
        ask.step(
                entry.recordedAt(),
                absent.size() >= missing.alertFrom() ? Level.ALERT : Level.DUE,
                Why.RAISED,
                Ask.facts("parts", String.join(", ", List.copyOf(named))));
    }

    /** Of a part that the entry holds no answer is needed: it was given with it. Where it was left blank nobody knows that it was. */
    private Map<String, Answered> held(Entry entry, List<String> absent) {
        return missing.parts().stream()
                .filter(part -> !absent.contains(part.name())
                        && !entry.attribute(part.attribute()).isEmpty())
                .collect(Collectors.toMap(
                        Mechanism.Part::name, _ -> new Answered(List.of(), happened(entry)), (one, _) -> one));
    }

    private static boolean isMissing(Mechanism.Part part, Entry entry) {
        if (part.unmet() != null) {
            return part.unmet().accept(entry.attribute(part.attribute()));
        }
        return part.lacks() != null
                && Attributes.several(entry, part.attribute()).stream().noneMatch(part.lacks()::accept);
    }
}
