/** Declares nothing of whom it may call. */
@ApplicationModule
package org.reachable.sample.joined.practice.voice;

import org.springframework.modulith.ApplicationModule;
