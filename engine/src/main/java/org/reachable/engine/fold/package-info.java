/**
 * The fold: a child's entries, in the order they became known, under a policy, become findings, spells and figures. A
 * pure function of what it is given: no clock, no database, no order of calls. A second stage joins what children's
 * stories share. What each part means is told in {@code docs/policy-specification.md}.
 */
@NullMarked
package org.reachable.engine.fold;

import org.jspecify.annotations.NullMarked;
