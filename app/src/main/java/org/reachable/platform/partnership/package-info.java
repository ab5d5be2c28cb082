/**
 * The partnership itself: its agencies and the people who work there, who answers for which role at any hour, and what
 * time it is. Nothing here is about a child but the id whose duty rotas are looked up.
 */
@ApplicationModule(allowedDependencies = {"foundation.govuk", "foundation.kernel", "foundation.policy"})
@NullMarked
package org.reachable.platform.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
