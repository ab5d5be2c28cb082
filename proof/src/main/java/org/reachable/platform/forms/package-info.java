/** The promises about forms that are sent again, and by two at once: see {@link org.reachable.proof}. */
@NullMarked
package org.reachable.platform.forms;

import org.jspecify.annotations.NullMarked;
