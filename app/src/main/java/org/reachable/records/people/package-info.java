/**
 * Persons: what they are called, what they say of themselves, where they live and who is who to them, each with its
 * source. Not here: what happened to them (chronology), and the adult they trust (entries say who that is).
 *
 * <p>Nothing is overwritten. A row may replace an earlier one; a link between two records of one person can be undone.
 */
@ApplicationModule(allowedDependencies = {"access", "platform.audit", "foundation.kernel"})
@NullMarked
package org.reachable.records.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
