/**
 * The demonstration: an invented partnership, the people who work there, and an invented child's story told day by day as
 * it became known. It is there only where {@code reachable.demonstration} is set, which {@code ./reachable demo} does.
 *
 * <p>Nothing here may be called from a capability: what a page shows in a demonstration it shows everywhere.
 */
@ApplicationModule(
        allowedDependencies = {"access", "chronology", "kernel", "partnership", "people", "policy"})
@NullMarked
package org.reachable.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
