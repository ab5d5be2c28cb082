package org.reachable.records.chronology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.springframework.stereotype.Component;

/** The door to the stories of several children, for a list of them: read at once, each as {@link Chronology} would read it. */
@Component
public class Stories {

    private final EntryStore store;
    private final SeenStore seen;
    private final People people;

    Stories(EntryStore store, SeenStore seen, People people) {
        this.store = store;
        this.seen = seen;
        this.people = people;
    }

    /** What a fold over each of these needs, as far as the actor may read it. */
    public Map<PersonId, Log> of(Actor actor, Collection<Person> children) {
        List<PersonId> ids = children.stream().map(Person::id).toList();
        ids.forEach(AuditContext::person);
        Map<PersonId, List<PersonId>> records = people.recordsOf(actor, ids);
        Map<SubjectId, String> references = new HashMap<>();
        for (Person child : children) {
            records.getOrDefault(child.id(), List.of(child.id()))
                    .forEach(record -> references.put(record.subject(), child.reference()));
        }
        List<LoggedEntry> all = references.isEmpty() ? List.of() : seen.given(actor, store.about(actor, references));
        Map<EntryId, List<LoggedEntry>> byName = new HashMap<>();
        Map<EntryId, List<LoggedEntry>> byCorrected = new HashMap<>();
        Map<SubjectId, List<LoggedEntry>> bySubject = new HashMap<>();
        for (LoggedEntry one : all) {
            byName.computeIfAbsent(one.entry().id(), _ -> new ArrayList<>(1)).add(one);
            bySubject.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one);
            EntryId corrects = one.entry().references().corrects();
            if (corrects != null) {
                byCorrected.computeIfAbsent(corrects, _ -> new ArrayList<>(1)).add(one);
            }
        }
        Map<PersonId, Log> logs = new LinkedHashMap<>();
        for (Person child : children) {
            List<LoggedEntry> own = records.getOrDefault(child.id(), List.of(child.id())).stream()
                    .flatMap(record -> bySubject.getOrDefault(record.subject(), List.of()).stream())
                    .toList();
            logs.put(child.id(), new Log(child.reference(), withFurther(own, byName, byCorrected)));
        }
        return logs;
    }

    /** What entries of these types say of each of these as they stand now, as far as the actor may read it. */
    public Map<PersonId, List<Entry>> ofTypes(Actor actor, Collection<Person> children, Set<String> types) {
        Map<SubjectId, PersonId> whose = new HashMap<>();
        Map<SubjectId, String> references = new HashMap<>();
        Map<PersonId, List<PersonId>> records =
                people.recordsOf(actor, children.stream().map(Person::id).toList());
        for (Person child : children) {
            records.getOrDefault(child.id(), List.of(child.id())).forEach(record -> {
                whose.put(record.subject(), child.id());
                references.put(record.subject(), child.reference());
            });
        }
        return references.isEmpty()
                ? Map.of()
                : seen.given(actor, store.ofTypes(actor, references, types)).stream()
                        .collect(Collectors.groupingBy(
                                one -> Objects.requireNonNull(whose.get(one.subject())),
                                Collectors.mapping(LoggedEntry::entry, Collectors.toList())));
    }

    /** With what is filed under somebody else and has the same id, or puts one of them right, or is put right by one. */
    private static List<LoggedEntry> withFurther(
            List<LoggedEntry> own,
            Map<EntryId, List<LoggedEntry>> byName,
            Map<EntryId, List<LoggedEntry>> byCorrected) {
        Set<EntryId> names = own.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.entry().id()),
                        Stream.ofNullable(one.entry().references().corrects())))
                .collect(Collectors.toSet());
        SortedMap<Long, LoggedEntry> story = new TreeMap<>();
        own.forEach(one -> story.put(one.position(), one));
        names.forEach(name -> Stream.of(byName, byCorrected)
                .flatMap(among -> among.getOrDefault(name, List.of()).stream())
                .forEach(one -> story.put(one.position(), one)));
        return List.copyOf(story.values());
    }
}
