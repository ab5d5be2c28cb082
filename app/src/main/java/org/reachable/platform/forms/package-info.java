/**
 * A form that is sent twice, by a finger that was quick or a network that was slow, has one effect. Not here: two people who
 * change the same thing; each capability shows the second what the first wrote.
 */
@ApplicationModule(allowedDependencies = {"platform.audit", "foundation.kernel"})
@NullMarked
package org.reachable.platform.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
