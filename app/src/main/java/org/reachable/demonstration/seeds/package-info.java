/**
 * What people of the demonstration do from the pages after the story that agencies' files tell: plans, meetings, panels and reviews, each
 * on its day, and in the end the papers that they take away. So what is shown of it is what anybody could have written, and each is a
 * test of its form.
 */
@ApplicationModule(allowedDependencies = {"access", "demonstration", "foundation.kernel", "platform.partnership"})
@NullMarked
package org.reachable.demonstration.seeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
