/**
 * Who is kept from a child's record: the lock that hides it from all but those involved, and people kept out of it because it
 * is their own family's. Not here: what follows from either (access).
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "govuk", "kernel", "partnership", "people"})
@NullMarked
package org.reachable.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
