/**
 * Figures as data: what is counted, what it means in a sentence, by what it is told apart and by what it is split. Nothing here counts.
 */
@NullMarked
package org.reachable.engine.figure;

import org.jspecify.annotations.NullMarked;
