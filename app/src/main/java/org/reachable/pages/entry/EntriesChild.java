package org.reachable.pages.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.WhoseChild;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.corrections.Corrections;
import org.springframework.stereotype.Component;

/** An entry is about whoever it is filed under. */
@Component
class EntriesChild implements WhoseChild {

    private final Corrections corrections;

    EntriesChild(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Set<String> addresses() {
        return Set.of(SubjectAddresses.ENTRIES + "/{row}");
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return WhoseChild.id(given.get("row"))
                .flatMap(row -> corrections.of(Actor.of(reader), row))
                .map(entry -> About.of(List.of(entry.subject().person())))
                .orElse(About.NOBODY);
    }
}
