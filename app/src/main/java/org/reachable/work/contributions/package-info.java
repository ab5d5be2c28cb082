/**
 * What a capability may add to the pages that join capabilities: the desk, a child's pages, the first page and the main
 * navigation. It says what it adds in a type of this package, in a package of its own; the joining page shows whatever
 * there is, in the order that {@code policy/pages.yaml} gives, and knows no capability.
 *
 * <p>Not here: what any of them adds, and how a page looks (the joining pages, govuk). No tables.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "foundation.policy"
        })
@NullMarked
package org.reachable.work.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
