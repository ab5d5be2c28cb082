package org.reachable.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Escalated;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;

/**
 * A finding as it is kept: its rule by id, since the policy holds the rule.
 *
 * @param joined null where it was kept before anybody noted what joins it
 */
record StoredFinding(
        String id,
        String rule,
        String subject,
        EntryId trigger,
        EntryId group,
        List<Step> steps,
        List<Escalated> escalated,
        @Nullable List<EntryId> joined) {

    static StoredFinding of(Finding finding) {
        return new StoredFinding(
                finding.id(),
                finding.rule().id(),
                finding.subject(),
                finding.trigger(),
                finding.group(),
                finding.steps(),
                finding.escalated(),
                finding.joined());
    }
}
