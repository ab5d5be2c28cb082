/**
 * What agencies wrote about children and other subjects, as dated entries that nobody can change: a correction, a withdrawal and an answer
 * are further entries. Not here: what follows from them (watch), and the reading of files (exchange.files).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "foundation.kernel",
            "platform.partnership",
            "records.people",
            "records.sources",
            "records.subjects",
            "foundation.policy"
        })
@NullMarked
package org.reachable.records.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
