/**
 * A replay told to a reader: what was known, what was due, what was answered, what did not change and what did. Here are
 * words and their order, as text and as a page; what is so was decided before.
 */
@NullMarked
package org.reachable.engine.telling;

import org.jspecify.annotations.NullMarked;
