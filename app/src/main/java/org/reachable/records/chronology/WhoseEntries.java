package org.reachable.records.chronology;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.records.sources.Said;
import org.reachable.records.sources.Sources;
import org.reachable.records.sources.WhoseWords;
import org.springframework.stereotype.Component;

/** Finds of entries that say a kind of agency which agency's they are. */
@Component
class WhoseEntries {

    private final Sources sources;

    WhoseEntries(Sources sources) {
        this.sources = sources;
    }

    /** The same entries, each with its agency. */
    List<NewEntry> of(Actor actor, List<NewEntry> entries) {
        List<Said> unsaid = entries.stream()
                .filter(entry -> entry.agency().isEmpty())
                .map(WhoseEntries::said)
                .toList();
        if (unsaid.isEmpty()) {
            return entries;
        }
        WhoseWords whose = sources.whoseWords(actor, unsaid);
        return entries.stream()
                .map(entry -> entry.agency().isEmpty() ? entry.of(whose.of(said(entry))) : entry)
                .toList();
    }

    private static Said said(NewEntry entry) {
        return new Said(
                entry.written().id().source(),
                entry.written().agency(),
                entry.about().person(),
                entry.written().occurredAt());
    }
}
