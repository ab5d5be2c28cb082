/** The policy in force: the words entries are written in, the roles and the rules. Read once, from the files we ship. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reachable.foundation.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
