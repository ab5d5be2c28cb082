/**
 * For whoever opens a demonstration with the review's slides in hand: each line of them in its own words, what there is of
 * it here, and one press to see it as whoever it is for. Not here: the pages themselves, and whom one can be (demonstration).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "demonstration",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "work.figures"
        })
@NullMarked
package org.reachable.demonstration.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
