/**
 * What people of the demonstration write after the story that agencies' files tell: plans, meetings, panels and reviews, each on its day
 * and from the pages that they use. So what is shown of it is what anybody could have written, and each is a test of its form.
 */
@ApplicationModule(
        allowedDependencies = {"access", "demonstration", "foundation.kernel", "platform.partnership", "records.people"
        })
@NullMarked
package org.reachable.demonstration.seeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
