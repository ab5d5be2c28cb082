/** Declares nothing of whom it may call. */
@ApplicationModule
package org.reachable.sample.joined.pages.desk;

import org.springframework.modulith.ApplicationModule;
