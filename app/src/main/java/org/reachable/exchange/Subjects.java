package org.reachable.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.chronology.NewEntry;
import org.reachable.chronology.Subject;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.kernel.PersonId;
import org.reachable.people.People;

/** Finds the records that a file's references mean, each asked for once. */
final class Subjects {

    private final People people;
    private final Actor actor;
    private final Map<String, Optional<PersonId>> known = new HashMap<>();

    Subjects(People people, Actor actor) {
        this.people = people;
        this.actor = actor;
    }

    /** Empty where nobody is called what the entry calls its child. */
    Optional<NewEntry> newEntry(Entry entry) {
        return called(entry.child()).map(child -> new NewEntry(child, WrittenEntry.of(entry), present(entry, child)));
    }

    private List<Subject> present(Entry entry, PersonId child) {
        return entry.otherPeople().stream()
                .flatMap(name -> called(name).stream()
                        .filter(person -> !person.equals(child))
                        .map(person -> new Subject(person, Subject.Part.PRESENT, name)))
                .toList();
    }

    private Optional<PersonId> called(String reference) {
        return known.computeIfAbsent(reference, one -> people.called(actor, one));
    }
}
