/**
 * Who may see or do what. For now: which pages are public, and what every answer tells the browser to refuse.
 *
 * <p>Whatever is not opened here is not found.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reachable.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
