/** What holds of every story, whatever happens in it: tried on many invented ones. */
@NullMarked
package org.reachable.engine.properties;

import org.jspecify.annotations.NullMarked;
