/**
 * The page of a subject that is no child: a place, an address, a vehicle, a phone, an adult of concern. What is said of it and of
 * whom it is said, as far as its reader may know; what is open about it, and whose that is. It keeps nothing of its own.
 *
 * <p>Not here: what stands around one child (subject), and how such a subject is found (search).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "records.chronology",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.policy",
            "platform.partnership",
            "records.corrections",
            "records.people",
            "records.subjects",
            "records.surroundings",
            "pages.subject",
            "work.contributions",
            "watch"
        })
@NullMarked
package org.reachable.pages.thing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
