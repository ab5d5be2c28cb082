/**
 * Whether an agency is involved with a child about whom somebody of it wrote, or of whom a file says so: asked of somebody close
 * to the child, or of the agency, before it opens anything. Not here: what is open to an agency that is (access).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.people",
            "work.contributions"
        })
@NullMarked
package org.reachable.governance.involvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
