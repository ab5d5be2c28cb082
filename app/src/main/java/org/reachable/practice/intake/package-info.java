/**
 * The way in for whoever has no account, or is written down on the telephone: what they tell of one child or several is kept apart from every
 * story, and the front door alone reads it, until somebody there says whose it is. Its clocks run from when it was sent. Not here: the decision
 * on what was told of a child (frontdoor), what a child or their family tells from an account of their own (voice).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "records.chronology",
            "records.people",
            "work.choosing",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.policy",
            "platform.audit",
            "platform.forms",
            "platform.partnership"
        })
@NullMarked
package org.reachable.practice.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
