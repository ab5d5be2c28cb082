/**
 * The invented lives of a county's children, as agencies' files would hold them: most with a handful of entries, few with
 * many. How often things happen stands in {@code lives/volumes.yaml}, each figure with its source. Nothing here knows a
 * rule of the policy: the generator says what happens to children, never what should be found.
 */
@NullMarked
package org.reachable.scenarios.lives;

import org.jspecify.annotations.NullMarked;
