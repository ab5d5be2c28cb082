package org.reachable.access;

import java.util.Set;
import org.reachable.foundation.kernel.PersonId;

/** Somebody was kept out of these records of a child, or a lock was put on them or taken off: who is let in is another question. */
public record LimitsChanged(Set<PersonId> records) {}
