/**
 * What an agency opens when the servers are down: a signed and encrypted file of the children it helps, made beforehand and
 * opened without us; the sheets in it that people write on meanwhile, and which of those have been typed in.
 *
 * <p>Not here: what a child's page says (subject), how what was on a sheet is typed in (record).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "pages.subject",
            "records.chronology",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.pdf",
            "platform.partnership",
            "records.people"
        })
@NullMarked
package org.reachable.pages.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
