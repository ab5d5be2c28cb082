package org.reachable.people;

import java.util.Set;
import org.reachable.kernel.PersonId;

/** Records were found to be of one person, or not to be: their story is another from now on. */
public record RecordsLinked(Set<PersonId> records) {}
