/**
 * Who a person is, to read and to put right: what they are called, the numbers others know them by, where they live, who
 * is who to them and who may decide. A later row stands in the place of an earlier one; nothing is overwritten.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "work.choosing",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.people",
            "platform.forms"
        })
@NullMarked
package org.reachable.pages.personaldetails;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
