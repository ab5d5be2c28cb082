/** What must be so of entries, asks and states when many come at once. */
@NullMarked
package org.reachable.watch;

import org.jspecify.annotations.NullMarked;
