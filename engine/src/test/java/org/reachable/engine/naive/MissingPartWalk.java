package org.reachable.engine.naive;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Mechanism.MissingPart;
import org.reachable.engine.policy.MechanismParts.Part;
import org.reachable.engine.policy.Rule;

final class MissingPartWalk extends Walk {
    private final MissingPart missingPart;

    MissingPartWalk(Rule rule, View story, MissingPart missingPart) {
        super(rule, story, null);
        this.missingPart = missingPart;
    }

    @Override
    void entry(Entry entry) {
        if (!triggers(missingPart.on(), entry)) {
            return;
        }
        long missing = missingPart.parts().stream()
                .filter(part -> isMissing(part, entry))
                .count();
        boolean asks = missingPart.parts().stream().anyMatch(part -> isQuestion(part, entry));
        if (missing == 0 && !asks) {
            return;
        }
        var finding = find(entry);
        finding.cite(evidence(missingPart.on(), entry), known);
        if (isAnsweredAlready(finding)) {
            findings.remove(finding);
            return;
        }
        String level = missing >= missingPart.alertFrom() ? Finding.ALERT : Finding.DUE;
        finding.step(now, rule.kind(), level, null, Set.of(entry.child()), "");
    }

    /** Rows of a part that the entry holds do not count: nobody is asked for that. */
    @Override
    @Nullable
    Instant happened(Finding finding) {
        return answers.happened(
                finding,
                known,
                now,
                rule.answers().stream()
                        .filter(Answer::isForGood)
                        .filter(way -> !isHeld(way.part(), finding.trigger))
                        .toList());
    }

    private boolean isHeld(String name, Entry entry) {
        return missingPart.parts().stream()
                .anyMatch(part -> part.name().equals(name) && !isMissing(part, entry) && !isQuestion(part, entry));
    }

    private static boolean isMissing(Part part, Entry entry) {
        String value = entry.attribute(part.attribute());
        if (value.isEmpty()) {
            return !part.blankIsQuestion();
        }
        if (part.unmet() != null) {
            return part.unmet().accept(value);
        }
        if (part.lacks() != null) {
            for (String each : value.split("\\|", -1)) {
                if (part.lacks().accept(each.strip())) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    private static boolean isQuestion(Part part, Entry entry) {
        return part.blankIsQuestion() && entry.attribute(part.attribute()).isEmpty();
    }
}
