/**
 * Whoever told us something hears from us: who is waiting, the reply, whether it reached them, and whether it helped. Each
 * is an entry that names the report. Not here: writing a report down (record), the clocks of replies (the policy).
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
