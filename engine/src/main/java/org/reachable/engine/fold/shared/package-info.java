/**
 * The second stage of the fold: what children share, a rule and a thing at a time, from what their own stories tell of it.
 * Sees no entry and no story.
 */
@NullMarked
package org.reachable.engine.fold.shared;

import org.jspecify.annotations.NullMarked;
