/** The verifier itself: that it tells what it saw, and fails when it must. */
@NullMarked
package org.reachable.scenarios.verify;

import org.jspecify.annotations.NullMarked;
