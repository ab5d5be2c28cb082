/**
 * Whom somebody means: the children who fit what was looked for, each with what tells them from another of the same name.
 *
 * <p>Not here: the pages on which a child is chosen.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.policy",
            "platform.partnership",
            "records.people",
            "watch",
            "work.homes"
        })
@NullMarked
package org.reachable.work.choosing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
