package org.reachable.engine.naive;

import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Mechanism.LateInformation;
import org.reachable.engine.policy.Rule;

final class LateInformationWalk extends Walk {
    private final LateInformation late;

    LateInformationWalk(Rule rule, View story, LateInformation late) {
        super(rule, story, null);
        this.late = late;
    }

    @Override
    void entry(Entry entry) {
        if (triggers(late.on(), entry)
                && entry.recordedAt().isAfter(view.calendars.limit(entry.occurredAt(), late.moreThan()))) {
            var finding = find(entry);
            finding.happened = entry.recordedAt();
            finding.cite(evidence(late.on(), entry), known);
            if (isAnsweredAlready(finding)) {
                findings.remove(finding);
            } else {
                alert(finding, null, Set.of(entry.child()));
            }
        }
    }
}
