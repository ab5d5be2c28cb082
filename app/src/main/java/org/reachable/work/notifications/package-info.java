/**
 * What somebody is told by name until they say that they have seen it: on their desk, and on a page of its own. What there is
 * to tell a trigger of the database writes, as a row for each who is told.
 *
 * <p>Not here: what any of it says. A capability adds a kind of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "platform.audit",
            "platform.partnership",
            "records.surroundings",
            "work.contributions"
        })
@NullMarked
package org.reachable.work.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
