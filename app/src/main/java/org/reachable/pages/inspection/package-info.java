/**
 * For whoever looks at how children were helped, and helps none of them: a sample drawn at random of those for whom work is
 * open, why each is in it, the way to each one's trail, and all of it to take away. It keeps nothing of its own.
 *
 * <p>Not here: the trail itself (subject, files), that whoever inspects changes nothing (access).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "pages.subject",
            "work.contributions",
            "exchange.files",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.people",
            "watch"
        })
@NullMarked
package org.reachable.pages.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
