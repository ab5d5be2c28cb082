package org.reachable.records.chronology;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** Which entries came lately, by when they came and not by when something happened. */
@Component
public class Arrivals {

    private final EntryStore store;
    private final People people;

    Arrivals(EntryStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /**
     * What others wrote about each of these children, or under a record that is joined with theirs, and that came after an
     * instant: as far as the actor may read it, the last first; what was put right meanwhile once, as it stands.
     */
    public Map<PersonId, List<LoggedEntry>> cameSince(Actor actor, Map<PersonId, Instant> since) {
        since.keySet().forEach(AuditContext::person);
        Map<SubjectId, PersonId> whose = new HashMap<>();
        Map<SubjectId, Instant> records = new HashMap<>();
        people.recordsOf(actor, since.keySet())
                .forEach((child, ofThem) -> ofThem.forEach(record -> {
                    whose.put(record.subject(), child);
                    records.put(record.subject(), Objects.requireNonNull(since.get(child)));
                }));
        Map<PersonId, Map<EntryId, LoggedEntry>> came = new HashMap<>();
        if (!records.isEmpty()) {
            for (LoggedEntry entry : store.cameSince(actor, records)) {
                add(
                        entry,
                        came.computeIfAbsent(
                                Objects.requireNonNull(whose.get(entry.subject())), _ -> new LinkedHashMap<>()));
            }
        }
        return came.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, of -> List.copyOf(of.getValue().values())));
    }

    /** The same of a child whose story the actor was given already. */
    public List<LoggedEntry> cameSince(Actor actor, PersonId child, Log story, Instant since) {
        AuditContext.person(child);
        Set<PersonId> records = people.recordsOf(actor, child);
        Map<EntryId, LoggedEntry> came = new LinkedHashMap<>();
        story.logged().reversed().stream()
                .filter(entry -> records.contains(entry.person())
                        && entry.receivedAt().isAfter(since)
                        && !entry.actor().equals(actor.code()))
                .forEach(entry -> add(entry, came));
        return List.copyOf(came.values());
    }

    private static void add(LoggedEntry entry, Map<EntryId, LoggedEntry> came) {
        EntryId corrects = entry.entry().references().corrects();
        came.putIfAbsent(corrects == null ? entry.entry().id() : corrects, entry);
    }
}
