package org.reachable.records.people;

import java.util.Set;
import org.reachable.foundation.kernel.PersonId;

/** Records were found to be of one person, or not to be: their story is another from now on. */
public record RecordsLinked(Set<PersonId> records) {}
