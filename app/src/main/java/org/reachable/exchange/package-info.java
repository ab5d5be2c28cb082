/**
 * Files in and out: a chronology or a return brought in, looked at before anything is kept; a child's chronology taken
 * away. Not here: what a row means (the engine), the entries and the batches themselves (chronology).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "chronology",
            "confidence",
            "govuk",
            "kernel",
            "partnership",
            "people",
            "policy"
        })
@NullMarked
package org.reachable.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
