/** Words as they are shown to people, whoever wrote them. */
@NullMarked
package org.reachable.engine.words;

import org.jspecify.annotations.NullMarked;
