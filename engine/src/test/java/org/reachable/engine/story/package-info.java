/** Small stories and small policies for tests, written as they would be told. */
@NullMarked
package org.reachable.engine.story;

import org.jspecify.annotations.NullMarked;
