/**
 * The pages that join capabilities: the first page, the desk of whoever is signed in, and one ask with its answers. It
 * keeps nothing of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "pages.subject",
            "records.chronology",
            "work.contributions",
            "work.homes",
            "work.notifications",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.pdf",
            "platform.partnership",
            "records.corrections",
            "records.people",
            "records.surroundings",
            "platform.embeddeddatabase",
            "watch"
        })
@NullMarked
package org.reachable.pages.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
