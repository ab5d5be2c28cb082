/**
 * Training: whoever works here writes down what they learnt and what they do otherwise since; how many of each agency are in date is
 * counted, without a name. That it is over keeps nobody from anything. Not here: what is learnt, which is data (engine, training).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "work.contributions",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership"
        })
@NullMarked
package org.reachable.practice.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
