/**
 * Would it have changed? A whole story looked back on: when the pieces could have met, when somebody would have been asked, and
 * when it came. Of the demonstration's story, and of a chronology that somebody brings and that is kept nowhere. Not here: what
 * is found and every day of it (the engine), what is looked back for (the policy), files that are brought in (files).
 */
@ApplicationModule(
        allowedDependencies = {
            "exchange.files",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.policy",
            "platform.forms"
        })
@NullMarked
package org.reachable.pages.hindsight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
