/** Declares nothing of whom it may call. */
@ApplicationModule
package org.reachable.sample.upward.pages.desk;

import org.springframework.modulith.ApplicationModule;
