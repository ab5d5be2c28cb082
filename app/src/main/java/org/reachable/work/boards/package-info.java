/**
 * Lists of children in a state, each with what is next, whose it is and by when: today and as known on any day, on a page, to take away and
 * on paper. What boards there are and what each says is data (policy/boards). Not here: what a rule asks (the watch), and what a row
 * says of a story (the engine).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.office",
            "platform.audit",
            "platform.partnership",
            "records.chronology",
            "records.corrections",
            "records.people",
            "watch",
            "work.contributions",
            "work.homes"
        })
@NullMarked
package org.reachable.work.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
