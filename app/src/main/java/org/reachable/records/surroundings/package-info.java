/**
 * What stands around a child and may stand around others: places, addresses, vehicles, phones, adults, schools. Each tie
 * to a person has its source, date and strength; most come from tokens in entries. Adults go by a code.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "records.chronology",
            "foundation.govuk",
            "foundation.kernel",
            "records.people",
            "records.subjects",
            "foundation.policy"
        })
@NullMarked
package org.reachable.records.surroundings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
