/**
 * What the engine costs, measured side by side with others that find the same. Figures are ratios of medians of rounds taken by
 * turns; where results should be the same, they are compared before any figure is told.
 */
@NullMarked
package org.reachable.bench;

import org.jspecify.annotations.NullMarked;
