/** Classes that break a rule of the house on purpose, so that the rule can be seen to refuse them. */
@NullMarked
package org.reachable.checks.sample;

import org.jspecify.annotations.NullMarked;
