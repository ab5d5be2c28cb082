/**
 * What somebody said they would do for a child: set, handed over, moved to another day, done or not done, each told by an entry. From those
 * alone it is known whose it is, until when, and what came of it. What a version of a document sets comes in by its door. Not here: the
 * document that an action stands in (documents), and who is asked when one is late (watch).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "platform.audit",
            "platform.partnership",
            "records.chronology",
            "records.people",
            "records.surroundings",
            "watch",
            "work.contributions"
        })
@NullMarked
package org.reachable.work.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
