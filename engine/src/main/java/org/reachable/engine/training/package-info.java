/** What people of a partnership learn, and for how long it holds, as data. Who learnt what is not here. */
@NullMarked
package org.reachable.engine.training;

import org.jspecify.annotations.NullMarked;
