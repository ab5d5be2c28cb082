/**
 * The register of sources: each system, file and feed that may bring entries in, whose it is, who sends for it, and whose
 * words it may hold. It maps the kind of agency that a file says to the agency of this partnership that is meant. Not here:
 * the reading of files (exchange.files), the entries (chronology).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "foundation.policy"
        })
@NullMarked
package org.reachable.records.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
