/** What we promise of figures, tried at length. */
@NullMarked
package org.reachable.work.figures;

import org.jspecify.annotations.NullMarked;
