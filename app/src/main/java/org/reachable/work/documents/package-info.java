/**
 * Documents that several write together, about a child or a place, as a plan: begun, shared, commented on, agreed, put in force as an entry, and
 * compared. What kinds there are and what each holds is data (policy/documents). Not here: what
 * becomes of the actions that one sets (actions).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.office",
            "foundation.pdf",
            "platform.audit",
            "platform.partnership",
            "records.chronology",
            "records.people",
            "records.surroundings",
            "watch",
            "work.actions",
            "work.attachments",
            "work.contributions",
            "work.figures"
        })
@NullMarked
package org.reachable.work.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
