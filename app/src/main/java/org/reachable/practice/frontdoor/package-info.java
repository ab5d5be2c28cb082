/**
 * Whoever told us something hears from us: who is waiting, the reply, whether it reached them, and whether it helped; and what was told of a
 * child is read together and decided on. Each is an entry that names what it answers. Not here: writing a report down (record), the clocks of replies (the policy).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "records.chronology",
            "work.actions",
            "work.contributions",
            "work.notifications",
            "foundation.govuk",
            "foundation.kernel",
            "platform.audit",
            "platform.partnership",
            "records.corrections",
            "records.people",
            "records.surroundings",
            "foundation.policy",
            "watch",
            "governance.nondisclosure"
        })
@NullMarked
package org.reachable.practice.frontdoor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
