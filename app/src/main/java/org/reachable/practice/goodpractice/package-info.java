/**
 * What worked: anybody who may know of a child writes down what helped, and what is different for the child because of it. Whose
 * work it was hears of it; it is found again for other children. Not here: figures of it across a county (figures).
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
package org.reachable.practice.goodpractice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
