/**
 * What both stages of the fold rest on and what they give: a policy made ready, findings and their steps, spells, figures,
 * sightings. The first stage, {@code child}, and the second, {@code shared}, know this and not each other;
 * {@link org.reachable.engine.Fold} calls both. What each part means is told in {@code docs/policy-specification.md}.
 */
@NullMarked
package org.reachable.engine.fold;

import org.jspecify.annotations.NullMarked;
