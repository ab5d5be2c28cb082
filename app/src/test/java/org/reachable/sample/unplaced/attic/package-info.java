/** Stands on no floor that there is. */
@ApplicationModule
package org.reachable.sample.unplaced.attic;

import org.springframework.modulith.ApplicationModule;
