/** What the fold sums up of one child's story, under small made-up policies. */
@NullMarked
package org.reachable.engine.fold;

import org.jspecify.annotations.NullMarked;
