/**
 * The demonstration: an invented partnership, the people who work there, and an invented child's story told day by day as
 * it became known. It is there only where {@code reachable.demonstration} is set, which {@code ./reachable demo} does.
 *
 * <p>Only the first page asks it anything: whom one can be. Every other page shows here what it shows everywhere.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "records.chronology",
            "governance.confidential",
            "work.contributions",
            "foundation.govuk",
            "governance.sanitised",
            "foundation.kernel",
            "pages.hindsight",
            "platform.embeddeddatabase",
            "platform.partnership",
            "records.people",
            "records.subjects",
            "foundation.policy",
            "records.sources",
            "watch",
            "governance.nondisclosure"
        })
@NullMarked
package org.reachable.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
