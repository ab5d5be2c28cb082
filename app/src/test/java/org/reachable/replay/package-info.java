/** The page that {@code reachable replay --format html} writes, in a browser. It is the engine's; the browser is here. */
@NullMarked
package org.reachable.replay;

import org.jspecify.annotations.NullMarked;
