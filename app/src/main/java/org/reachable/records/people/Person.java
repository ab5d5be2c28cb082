package org.reachable.records.people;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.foundation.kernel.PersonId;

/**
 * A person as their record stands.
 *
 * @param reference the code that files use for them
 * @param names the ones they say themselves first
 * @param sameAs other records that are linked as being of the same person
 */
public record Person(
        PersonId id,
        String reference,
        Description description,
        List<Kept<PersonName>> names,
        List<Kept<Identifier>> identifiers,
        List<Kept<Home>> homes,
        List<Kept<Relation>> relations,
        Set<PersonId> sameAs) {

    /** Who they are to other systems: a line of their name and our reference, and one for each number that is known. */
    public List<String> forOthers() {
        return Stream.concat(
                        Stream.of("Child: " + name() + " (" + reference + ")"),
                        identifiers.stream()
                                .map(Kept::what)
                                .map(number -> number.kind().words() + ": " + number.value()))
                .toList();
    }

    /** What to call them: as they say it, else as anybody does, else the reference. */
    public String name() {
        return names.stream()
                .map(Kept::what)
                .filter(name -> name.until() == null)
                .min(Comparator.comparing(PersonName::kind))
                .map(PersonName::name)
                .orElse(reference);
    }
}
