package org.reachable.records.people;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
