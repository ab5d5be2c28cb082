/**
 * How long a record is kept, of a child or of whatever else has a story: until when and by which rule, what holds it beyond that, and how two people together
 * have it erased. And who controls what, for whoever must sign that this may be used.
 *
 * <p>Not here: what is erased (a function of the database), and that the audit's chain stays whole (audit).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "governance.statements",
            "platform.audit",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.surroundings"
        })
@NullMarked
package org.reachable.governance.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
