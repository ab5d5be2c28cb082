/** The promises about records that are opened with a reason: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.governance.emergencyaccess;

import org.jspecify.annotations.NullMarked;
