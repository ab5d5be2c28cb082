/**
 * A letter, a photo or a recording attached to a version of a document or to an entry: looked at on its way in, kept sealed, opened by
 * whoever reads what it is attached to and is meant by it, until its time is over. It is never run, shown or changed here. Not here: what it is
 * attached to, which says where it is read ({@link org.reachable.work.attachments.AttachedTo}).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "platform.audit",
            "platform.partnership",
            "records.people"
        })
@NullMarked
package org.reachable.work.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
