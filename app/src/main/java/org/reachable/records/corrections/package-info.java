/**
 * Puts right what somebody wrote: what an entry said at any time, who may put it right, file it under the right child or take it
 * back, and who says that a fact in it is wrong. Nothing is changed: each is a later entry, and the database asks whose it is.
 *
 * <p>Not here: the form in which an entry is written (record), and what is asked because of it (watch).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.kernel",
            "foundation.policy",
            "platform.partnership",
            "records.chronology"
        })
@NullMarked
package org.reachable.records.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
