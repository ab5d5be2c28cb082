/**
 * Who may see or do what: signing in, the actor of every query and write, which pages are public, what every answer
 * tells the browser to refuse, and the limits of the role we connect to the database as.
 *
 * <p>Whatever is not public asks to sign in.
 */
@ApplicationModule(
        allowedDependencies = {"platform.audit", "foundation.govuk", "foundation.kernel", "platform.partnership"})
@NullMarked
package org.reachable.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
