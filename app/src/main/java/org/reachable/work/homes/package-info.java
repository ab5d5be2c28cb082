/**
 * Where a child lives, in the few words that stand beside a name on lists: by what entries say of moves and what is written among
 * the child's homes, as the reader may see both.
 *
 * <p>Not here: the child's own page, which says since when and from whom it is known; what is written among the homes (records.people).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "foundation.govuk",
            "foundation.kernel",
            "foundation.policy",
            "records.chronology",
            "records.people"
        })
@NullMarked
package org.reachable.work.homes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
