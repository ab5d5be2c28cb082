/**
 * Running it for real: whether a database will do and is there, the command that makes its tables, what an operator's
 * tools may ask, and what the log tells of a fault. What each command asks of an operator stands in {@code
 * docs/operating.md}.
 */
@ApplicationModule(allowedDependencies = {"foundation.kernel", "foundation.govuk"})
@NullMarked
package org.reachable.platform.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
