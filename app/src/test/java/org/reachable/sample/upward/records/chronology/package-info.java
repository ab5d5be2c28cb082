/** Declares that it calls nobody. */
@ApplicationModule(allowedDependencies = {})
package org.reachable.sample.upward.records.chronology;

import org.springframework.modulith.ApplicationModule;
