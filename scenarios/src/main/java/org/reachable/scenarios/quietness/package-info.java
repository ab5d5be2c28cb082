/**
 * How loud a policy is for ordinary children, and for whom: a county's lives replayed, and every alert counted that would
 * have interrupted somebody. Measures; changes nothing.
 */
@NullMarked
package org.reachable.scenarios.quietness;

import org.jspecify.annotations.NullMarked;
