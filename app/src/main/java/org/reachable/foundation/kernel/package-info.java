/**
 * What every module needs and none owns: ids, values on their way into SQL, transactions that say who acts,
 * whether the database is there, figures for whoever runs this, and the sentence with which a start is refused. No tables, nothing about practice.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reachable.foundation.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
