/**
 * The page of one entry: what it says, who wrote it and when, what it said before, what is said to be wrong in it, and the ways to
 * have that mended. It keeps nothing of its own.
 *
 * <p>Not here: the form in which an entry is put right (record), and who may mend it (corrections).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.pdf",
            "foundation.policy",
            "pages.subject",
            "platform.audit",
            "platform.partnership",
            "records.chronology",
            "records.corrections",
            "records.people",
            "records.surroundings",
            "work.attachments",
            "work.choosing",
            "work.notifications",
            "watch"
        })
@NullMarked
package org.reachable.pages.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
