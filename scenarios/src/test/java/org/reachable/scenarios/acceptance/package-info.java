/** One child's invented story, and what must be found in it, when, and what must not. */
@NullMarked
package org.reachable.scenarios.acceptance;

import org.jspecify.annotations.NullMarked;
