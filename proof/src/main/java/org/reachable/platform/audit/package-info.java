/** The promises about the audit: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.platform.audit;

import org.jspecify.annotations.NullMarked;
