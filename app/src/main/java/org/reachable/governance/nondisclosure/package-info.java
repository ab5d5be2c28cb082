/**
 * What must not be told to one adult of a child's family: who says so and why, the warning on every page that shows it, and
 * the reply that would tell it. Not here: who is kept from a record (limits), what a family hears (voice).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "governance.statements",
            "platform.audit",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.people"
        })
@NullMarked
package org.reachable.governance.nondisclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
