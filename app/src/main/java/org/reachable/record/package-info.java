/**
 * Writing down something that happened: which child, what kind of thing, when, where, who, in words, and what that kind
 * asks. What was begun is kept until it is handed in. Not here: answering an ask (desk), replying to whoever told us
 * (frontdoor), files (exchange).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "chronology",
            "govuk",
            "kernel",
            "outage",
            "partnership",
            "people",
            "policy",
            "surroundings",
            "watch"
        })
@NullMarked
package org.reachable.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
