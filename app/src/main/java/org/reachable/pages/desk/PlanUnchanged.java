package org.reachable.pages.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Mechanism;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.WhatChanged;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** Says so where our plan has not changed while things happened, in the words of the child's own page. */
@Component
class PlanUnchanged {

    private final WhatChanged whatChanged;

    PlanUnchanged(WhatChanged whatChanged) {
        this.whatChanged = whatChanged;
    }

    /** What to say of a child with these open findings; null where the plan kept up. */
    @Nullable
    Sentence of(Actor actor, PersonId child, List<Asked> open) {
        return open.stream()
                .map(Asked::finding)
                .filter(finding -> finding.rule().mechanism() instanceof Mechanism.Drift)
                .findFirst()
                .map(finding -> whatChanged
                        .whileThePlanStood(actor, child)
                        .thenLink("What is in the way?", SubjectAddresses.ask(finding.id())))
                .orElse(null);
    }
}
