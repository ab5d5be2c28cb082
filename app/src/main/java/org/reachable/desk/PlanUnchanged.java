package org.reachable.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Mechanism;
import org.reachable.govuk.Sentence;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** Says so where our plan has not changed while things happened. */
@Component
class PlanUnchanged {

    /** What to say of a child with these open findings; null where the plan kept up. */
    @Nullable Sentence of(List<Asked> open) {
        return open.stream()
                .map(Asked::finding)
                .filter(finding -> finding.rule().mechanism() instanceof Mechanism.Drift)
                .findFirst()
                .map(PlanUnchanged::said)
                .orElse(null);
    }

    /** The first sentence weighs; what happened meanwhile follows it. */
    private static Sentence said(Finding finding) {
        String words = org.reachable.engine.replay.Sentence.plain(finding.rule(), finding.last());
        int end = words.indexOf(". ");
        Sentence said = end < 0
                ? Sentence.ofLate(words)
                : Sentence.ofLate(words.substring(0, end + 1)).then(words.substring(end + 2));
        return said.thenLink("What is in the way?", Addresses.ask(finding.id()));
    }
}
