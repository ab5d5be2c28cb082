/**
 * Intelligence, as it may be told: the line that partners read in its place, which ends and is renewed, and the schedule of
 * what is sensitive in a record, for whoever must disclose. Not here: who sees an entry (access), its grading (policy).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "governance.statements",
            "platform.audit",
            "records.chronology",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.people"
        })
@NullMarked
package org.reachable.governance.sanitised;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
