/**
 * For those who write rules: a story of a few entries goes in, and a test says what a rule makes of it. Needs no test
 * library; what does not hold is an {@link AssertionError} that tells what was raised instead.
 */
@NullMarked
package org.reachable.scenarios.verify;

import org.jspecify.annotations.NullMarked;
