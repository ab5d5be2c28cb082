/**
 * Sittings about a child, as a strategy discussion: who spoke for which agency, what each says, what was decided, and the one entry it
 * becomes. What kinds there are and what each asks is data (policy/meetings). Not here: series with an agenda and papers, and who is asked
 * into a meeting to read for it (governance.meetingaccess).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "platform.audit",
            "platform.partnership",
            "records.chronology",
            "records.corrections",
            "records.people",
            "watch",
            "work.actions",
            "work.contributions"
        })
@NullMarked
package org.reachable.work.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
