/**
 * Who of an agency, a child or a family may sign in: leaving and being back, first passwords, and where somebody is signed
 * in. Not here: signing in itself, and one's own password (access); what passes on when somebody leaves (watch, emergencyaccess).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.people"
        })
@NullMarked
package org.reachable.governance.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
