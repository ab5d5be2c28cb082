/** The pages that join capabilities. For now one page, which says what this is. */
@ApplicationModule(allowedDependencies = {"demonstration", "govuk", "partnership", "tryout"})
@NullMarked
package org.reachable.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
