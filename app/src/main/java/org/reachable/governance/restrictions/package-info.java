/**
 * Who is kept from a child's record: the lock that hides it from all but those involved, and people kept out of it because it
 * is their own family's. Not here: what follows from either (access).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "governance.statements",
            "platform.audit",
            "work.contributions",
            "work.notifications",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.people"
        })
@NullMarked
package org.reachable.governance.restrictions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
