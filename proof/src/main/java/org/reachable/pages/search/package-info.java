/** The promises about looking for somebody: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.pages.search;

import org.jspecify.annotations.NullMarked;
