/**
 * Whatever has a story of its own: its kind, and what entries and files call it. A child is one with every record of a person;
 * a place, a vehicle, a phone, an address or an adult of concern becomes one where an entry first names it. Not here: what is
 * said of them (people, surroundings), and their stories (chronology).
 */
@ApplicationModule(allowedDependencies = {"access", "platform.audit", "foundation.kernel", "foundation.policy"})
@NullMarked
package org.reachable.records.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
