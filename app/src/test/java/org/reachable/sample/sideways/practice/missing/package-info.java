/** Declares nothing of whom it may call. */
@ApplicationModule
package org.reachable.sample.sideways.practice.missing;

import org.springframework.modulith.ApplicationModule;
