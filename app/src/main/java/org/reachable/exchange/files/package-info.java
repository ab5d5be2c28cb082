/**
 * Files in and out: a chronology or a return brought in, looked at before anything is kept; a child's chronology taken
 * away. Not here: what a row means (the engine), the entries and the batches themselves (chronology).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "records.chronology",
            "records.corrections",
            "governance.confidential",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.people",
            "records.subjects",
            "foundation.policy",
            "records.sources",
            "records.surroundings",
            "work.contributions"
        })
@NullMarked
package org.reachable.exchange.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
