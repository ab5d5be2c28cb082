/**
 * What children said in confidence, and how it moves: to somebody who is named, or in a file for somebody who is, once
 * whoever passes it on has said who could work out who spoke, and who tells the child. Not here: how it is written down
 * (record), and who sees it without that (access).
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
package org.reachable.governance.confidential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
