package org.reachable.watch;

import java.util.List;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Escalated;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;

/** A finding as it is kept: its rule by id, since the policy holds the rule. */
record StoredFinding(
        String id,
        String rule,
        String subject,
        EntryId trigger,
        EntryId group,
        List<Step> steps,
        List<Escalated> escalated) {

    static StoredFinding of(Finding finding) {
        return new StoredFinding(
                finding.id(),
                finding.rule().id(),
                finding.subject(),
                finding.trigger(),
                finding.group(),
                finding.steps(),
                finding.escalated());
    }
}
