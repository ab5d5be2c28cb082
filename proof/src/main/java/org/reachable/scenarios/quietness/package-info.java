/** The promise that no moment which the policy covers is missed: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.scenarios.quietness;

import org.jspecify.annotations.NullMarked;
