/** The promises about looking for somebody: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.search;

import org.jspecify.annotations.NullMarked;
