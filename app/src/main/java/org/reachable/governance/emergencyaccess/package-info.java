/**
 * A record opened with a reason: for whom nothing ties to a child, and who must know something tonight. Why, the password
 * once more, some hours, and somebody who reviews it. Those who work with the child are told at once.
 *
 * <p>Not here: what may be seen so (access), the child's pages.
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
package org.reachable.governance.emergencyaccess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
