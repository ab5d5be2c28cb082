package org.reachable.engine.fold.child;

import java.util.ArrayList;
import java.util.List;
import org.reachable.engine.entry.Entry;
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
        if ((absent.isEmpty() && !question) || alreadyAnswered(entry).isPresent()) {
            return;
        }
        var named = absent.isEmpty()
                ? missing.parts().stream().map(Mechanism.Part::name).toList()
                : absent;
        ask(entry, alternative)
                .step(
                        entry.recordedAt(),
                        absent.size() >= missing.alertFrom() ? Level.ALERT : Level.DUE,
                        Why.RAISED,
                        Ask.facts("parts", String.join(", ", List.copyOf(named))));
    }

    private static boolean isMissing(Mechanism.Part part, Entry entry) {
        if (part.unmet() != null) {
            return part.unmet().accept(entry.attribute(part.attribute()));
        }
        return part.lacks() != null
                && Attributes.several(entry, part.attribute()).stream().noneMatch(part.lacks()::accept);
    }
}
