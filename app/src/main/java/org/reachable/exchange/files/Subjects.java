package org.reachable.exchange.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.Subject;
import org.reachable.records.people.People;

/** Finds the records that a file's references mean, each asked for once. */
final class Subjects {

    private final People people;
    private final Actor actor;
    private final Map<String, PersonId> known = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    Subjects(People people, Actor actor) {
        this.people = people;
        this.actor = actor;
    }

    /** Those entries whose child has a record, with whoever else in them has one. */
    List<NewEntry> newEntries(List<Entry> entries) {
        Set<String> unasked = entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.child()), entry.otherPeople().stream()))
                .filter(asked::add)
                .collect(Collectors.toSet());
        known.putAll(people.called(actor, unasked));
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(known.get(entry.child()))
                        .map(child -> new NewEntry(child, WrittenEntry.of(entry), present(entry, child))))
                .toList();
    }

    private List<Subject> present(Entry entry, PersonId child) {
        return entry.otherPeople().stream()
                .flatMap(name -> Stream.ofNullable(known.get(name))
                        .filter(person -> !person.equals(child))
                        .map(person -> new Subject(person, Subject.Part.PRESENT, name)))
                .toList();
    }
}
