/** The verifier itself: that it tells what it saw, and fails when it must. */
@NullMarked
package org.reachable.engine.verify;

import org.jspecify.annotations.NullMarked;
