/**
 * Who is asked into a meeting about a child, by somebody close to the work: until the day after it they see what is planned
 * together. Not here: what that is (access), what a meeting decided (record, chronology).
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
package org.reachable.governance.meetingaccess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
