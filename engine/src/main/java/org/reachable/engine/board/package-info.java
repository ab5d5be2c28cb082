/**
 * Boards as data: which children stand in a list, what is said of each, what is next, whose it is and by when; and the pure function
 * that says so of a story as it was known at any time. Nothing here draws a page, keeps a row or asks who reads.
 */
@NullMarked
package org.reachable.engine.board;

import org.jspecify.annotations.NullMarked;
