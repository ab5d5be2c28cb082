/** The promises about who may see what: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.access;

import org.jspecify.annotations.NullMarked;
