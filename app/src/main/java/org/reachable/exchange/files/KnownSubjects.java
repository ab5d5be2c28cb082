package org.reachable.exchange.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.Mention;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;

/** Finds the subjects that a file's references mean, each asked for once: children by their code, others by their token. */
final class KnownSubjects {

    private final People people;
    private final Subjects subjects;
    private final Vocabulary vocabulary;
    private final Actor actor;
    private final Map<String, SubjectId> known = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    KnownSubjects(People people, Subjects subjects, Vocabulary vocabulary, Actor actor) {
        this.people = people;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
        this.actor = actor;
    }

    /** Those entries whose subject is known, with whoever else in them has a record. */
    List<NewEntry> newEntries(List<Entry> entries) {
        find(entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.child()), entry.otherPeople().stream()))
                .toList());
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(known.get(entry.child()))
                        .map(home -> new NewEntry(home, WrittenEntry.of(entry), present(entry, home))))
                .toList();
    }

    /** Those of these references that mean a subject we know. */
    Set<String> known(Collection<String> references) {
        find(references);
        return references.stream().filter(known::containsKey).collect(Collectors.toSet());
    }

    private void find(Collection<String> references) {
        Set<String> unasked = references.stream().filter(asked::add).collect(Collectors.toSet());
        List<SubjectName> tokens = unasked.stream()
                .flatMap(reference -> SubjectName.of(reference, vocabulary).stream())
                .toList();
        subjects.called(actor, tokens).forEach((name, id) -> known.put(name.reference(), id));
        tokens.forEach(name -> unasked.remove(name.reference()));
        people.called(actor, unasked).forEach((reference, child) -> known.put(reference, child.subject()));
    }

    private List<Mention> present(Entry entry, SubjectId home) {
        return entry.otherPeople().stream()
                .flatMap(name -> Stream.ofNullable(known.get(name))
                        .filter(person -> !person.equals(home))
                        .map(person -> new Mention(person, Mention.Part.PRESENT)))
                .toList();
    }
}
