/**
 * What is counted of children, month by month, each number with what it means: editions that are made once, rounded and kept, and read by
 * everybody who works here. What figures there are is data (policy/figures). It names nobody and ranks nobody.
 *
 * <p>Not here: the counting itself (watch).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "platform.audit",
            "platform.partnership",
            "watch",
            "work.contributions"
        })
@NullMarked
package org.reachable.work.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
