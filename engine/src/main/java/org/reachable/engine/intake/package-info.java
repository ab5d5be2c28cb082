/** Who may tell the front door of a child without an account, and within what limits, as data. What was told is not here. */
@NullMarked
package org.reachable.engine.intake;

import org.jspecify.annotations.NullMarked;
