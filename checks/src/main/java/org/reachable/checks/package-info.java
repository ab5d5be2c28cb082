/**
 * What every module's tests use: the rules of the house, and the record of which requirement a passing test proves.
 *
 * <p>Nothing here runs in the application.
 */
@NullMarked
package org.reachable.checks;

import org.jspecify.annotations.NullMarked;
