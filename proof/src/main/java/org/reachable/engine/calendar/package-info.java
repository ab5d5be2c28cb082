/** The promise about clocks: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.engine.calendar;

import org.jspecify.annotations.NullMarked;
