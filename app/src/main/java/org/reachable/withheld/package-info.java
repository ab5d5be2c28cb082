/**
 * What must not be told to one adult of a child's family: who says so and why, the warning on every page that shows it, and
 * the reply that would tell it. Not here: who is kept from a record (limits), what a family hears (voice).
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "govuk", "kernel", "partnership", "people"})
@NullMarked
package org.reachable.withheld;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
