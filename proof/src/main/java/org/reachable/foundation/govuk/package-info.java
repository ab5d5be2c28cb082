/** The promise about what every page is for everybody: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.foundation.govuk;

import org.jspecify.annotations.NullMarked;
