/**
 * Writing down something that happened: which child, place or other subject, what kind of thing, when, where, who, in words,
 * and what that kind asks. What was begun is kept until it is handed in. Not here: answering an ask (desk), replying to whoever told us
 * (frontdoor), files (exchange.files).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "governance.nondisclosure",
            "records.chronology",
            "work.actions",
            "work.choosing",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "pages.outage",
            "platform.partnership",
            "records.corrections",
            "records.people",
            "foundation.policy",
            "records.subjects",
            "records.surroundings",
            "watch"
        })
@NullMarked
package org.reachable.pages.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
