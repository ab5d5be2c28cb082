/**
 * Finding a child by whatever somebody remembers: a name misspelt or short, a date, a number, a car, a phone, a place; and
 * joining two records that are of one person, or parting them again. It keeps nothing of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "records.chronology",
            "work.choosing",
            "work.contributions",
            "work.notifications",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.people",
            "foundation.policy",
            "records.surroundings"
        })
@NullMarked
package org.reachable.pages.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
