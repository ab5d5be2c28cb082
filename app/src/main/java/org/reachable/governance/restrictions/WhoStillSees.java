package org.reachable.governance.restrictions;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Relationships;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Everybody, by name, whom a lock leaves: who is asked now or answers for the child by name, and who keeps the lock. */
@Component
class WhoStillSees {

    private final Relationships relationships;
    private final Partnership partnership;

    WhoStillSees(Relationships relationships, Partnership partnership) {
        this.relationships = relationships;
        this.partnership = partnership;
    }

    String words(PersonId child, List<UUID> spared) {
        List<Practitioner> everybody = partnership.practitioners();
        Set<UUID> close =
                relationships.close(everybody.stream().map(Practitioner::id).toList(), child);
        List<String> involved = everybody.stream()
                .filter(one -> close.contains(one.id()))
                .map(Practitioner::inFull)
                .toList();
        List<String> keeping = everybody.stream()
                .filter(one -> spared.contains(one.id()) && !close.contains(one.id()))
                .map(Practitioner::inFull)
                .toList();
        return "Whoever is asked about them or answers for them by name, now "
                + (involved.isEmpty() ? "nobody" : Words.list(involved))
                + (keeping.isEmpty() ? "" : "; and, as far as they saw it before, " + Words.list(keeping));
    }
}
