/**
 * Running it for real: whether a database will do, and the command that makes its tables. What each command asks of an
 * operator stands in {@code docs/operating.md}.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.reachable.operating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
