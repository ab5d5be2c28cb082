/**
 * What was asked and what became of it, in numbers, by groups of children: each with what it means, small numbers hidden.
 * It keeps nothing, names nobody and ranks nobody.
 *
 * <p>Not here: the counting itself, which is the same for every page (watch).
 */
@ApplicationModule(allowedDependencies = {"platform.audit", "work.contributions", "foundation.govuk", "watch"})
@NullMarked
package org.reachable.work.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
