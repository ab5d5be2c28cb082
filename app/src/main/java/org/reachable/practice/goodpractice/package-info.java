/**
 * What worked: anybody who may know of a child writes down what helped, and what is different for the child because of it. Whose
 * work it was hears of it; who wrote it, or looks after their agency's record, puts it right and takes it back; it is found again for other children. Not here: figures of it across a county (figures).
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
package org.reachable.practice.goodpractice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
