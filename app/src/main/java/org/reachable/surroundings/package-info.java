/**
 * What stands around a child and may stand around others: places, addresses, vehicles, phones, adults, schools. Each tie
 * to a person has its source, date and strength; most come from tokens in entries. Adults go by a code.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "chronology", "kernel", "people", "policy"})
@NullMarked
package org.reachable.surroundings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
