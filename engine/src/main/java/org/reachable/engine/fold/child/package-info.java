/**
 * The first stage of the fold: one child's own entries, in the order they became known. A watcher of each rule looks at
 * them as they come; what turns out to have been otherwise is folded again. Knows nothing of other children.
 */
@NullMarked
package org.reachable.engine.fold.child;

import org.jspecify.annotations.NullMarked;
