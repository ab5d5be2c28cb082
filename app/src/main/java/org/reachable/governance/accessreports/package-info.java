/**
 * A young person or a parent asks who looked at a record. The request is written down with a clock and an owner; each look is
 * told or left out before anything leaves, so that nobody is warned or hurt by it; then it is told in plain words, by role.
 *
 * <p>Not here: who looked, for those who work with the child (subject), and what is written of each request (audit).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.pdf",
            "platform.partnership",
            "records.people"
        })
@NullMarked
package org.reachable.governance.accessreports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
