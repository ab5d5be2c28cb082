/** Cases for every rule that is shipped: when it speaks, when it is quiet, and what happens at its edges. */
@NullMarked
package org.reachable.scenarios.shipped;

import org.jspecify.annotations.NullMarked;
