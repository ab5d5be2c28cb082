/**
 * What a sitting asks, as data: who must speak in it, what is decided, and what of it is read by rules. Nothing here draws a page or
 * keeps a word.
 */
@NullMarked
package org.reachable.engine.meeting;

import org.jspecify.annotations.NullMarked;
