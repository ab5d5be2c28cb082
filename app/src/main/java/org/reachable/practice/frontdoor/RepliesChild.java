package org.reachable.practice.frontdoor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.WhoseChild;
import org.reachable.engine.entry.EntryId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** A reply is about the child of the report, under whom that stands now. */
@Component
class RepliesChild implements WhoseChild {

    private final Chronology chronology;

    RepliesChild(Chronology chronology) {
        this.chronology = chronology;
    }

    @Override
    public Set<String> addresses() {
        return Set.of("/replies");
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        Actor actor = Actor.of(reader);
        return WhoseChild.id(given.get("id"))
                .flatMap(id -> chronology.logged(actor, id))
                .flatMap(row -> chronology.stands(actor, row.named()))
                .or(() -> named(actor, given.getOrDefault("entry", "")))
                .map(report -> About.of(Set.of(report.person())))
                .orElse(About.NOBODY);
    }

    private Optional<LoggedEntry> named(Actor actor, String entry) {
        return entry.isEmpty() ? Optional.empty() : chronology.stands(actor, EntryId.reference(entry, ""));
    }
}
