/**
 * Keeps what the engine finds, and who is asked. When an entry comes it folds that child's story again; when a clock ends
 * it does so without one. Answers are entries: here they only move an ask from one person to another.
 *
 * <p>Not here: what a rule means (the engine), what a page says of a finding (the desk).
 */
@ApplicationModule(
        allowedDependencies = {
            "foundation.kernel",
            "foundation.govuk",
            "foundation.policy",
            "platform.partnership",
            "access",
            "platform.audit",
            "records.people",
            "records.chronology",
            "records.corrections",
            "records.subjects"
        })
@NullMarked
package org.reachable.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
