/**
 * The pages that join capabilities: the first page, the desk of whoever is signed in, and one ask with its answers. It
 * keeps nothing of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "child",
            "chronology",
            "confidence",
            "demonstration",
            "frontdoor",
            "govuk",
            "intelligence",
            "kernel",
            "limits",
            "meetings",
            "opening",
            "paper",
            "partnership",
            "people",
            "tryout",
            "watch",
            "wholooked",
            "withheld"
        })
@NullMarked
package org.reachable.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
