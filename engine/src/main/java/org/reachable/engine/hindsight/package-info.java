/**
 * Looking back over a whole story: when somebody would have been asked for what was needed, and when it came. Which things are
 * needed is the policy's to say; every day is the fold's and the entries'.
 */
@NullMarked
package org.reachable.engine.hindsight;

import org.jspecify.annotations.NullMarked;
