/**
 * The guide for practitioners as a page: the same file that stands in docs/, so that there are not two that drift. Not
 * here: who sees what (access), and help with a single question, which stands beside it.
 */
@ApplicationModule(allowedDependencies = "foundation.govuk")
@NullMarked
package org.reachable.pages.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
