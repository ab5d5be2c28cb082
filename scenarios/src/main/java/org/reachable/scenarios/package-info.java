/**
 * Invented lives, and what rules make of them: a county's children, how loud a policy is for them, and stories of a few
 * entries to try a rule on. Here practice may be named; the engine names none of it, and knows nothing of this.
 */
@NullMarked
package org.reachable.scenarios;

import org.jspecify.annotations.NullMarked;
